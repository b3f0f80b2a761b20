import { z } from 'zod'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Step } from '../../reports/step.ts'
import type { Language } from '../../text/text.ts'
import type { Explanation } from '../explain.ts'
import type { Linted } from '../lint.ts'
import { envelope, fill } from './envelope.ts'

export const lintShape = z.strictObject({
  ...envelope('lint'),
  usable: z.boolean(),
  scheme: z.strictObject({ id: z.string(), title: z.string(), year: z.int() }).nullable(),
  examples: z.int().describe('worked examples that were run'),
})

/** The document of `perf lint --json`. */
export function lintDocument({ scheme, findings, inputs }: Linted, version: string, lang: Language) {
  return {
    ...fill('lint', { version, asOf: scheme?.cutoff ?? null, lang, findings, inputs, outputs: [] }),
    usable: scheme !== null,
    scheme: scheme && { id: scheme.id, title: scheme.title, year: scheme.year },
    examples: scheme?.examples.length ?? 0,
  } satisfies z.infer<typeof lintShape>
}

const step: z.ZodType<Step> = z.strictObject({
  name: z.string(),
  value: z.string(),
  rule: z.string().nullable(),
  working: z.string().nullable(),
  sources: z.array(z.string()).readonly(),
  clause: z.string().nullable(),
  get steps() {
    return z.array(step).readonly()
  },
})

export const explainShape = z.strictObject({
  ...envelope('explain'),
  unit: z.string(),
  indicator: z.string().nullable(),
  steps: z.array(step),
})

/** The document of `perf explain --json`. */
export function explainDocument({ assessment, result, indicator, steps, findings }: Explanation, lang: Language) {
  const { stamp } = assessment
  return {
    ...fill('explain', { ...stamp, lang, findings, outputs: [] }),
    unit: result.unit.name,
    indicator: indicator?.id ?? null,
    steps: [...steps],
  } satisfies z.infer<typeof explainShape>
}

export const findingsShape = z.strictObject({
  ...envelope('findings'),
  catalogue: z.array(
    z.strictObject({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      title: z.string(),
      why: z.string(),
      example: z.string(),
      remedy: z.string(),
    }),
  ),
})

/** The document of `perf findings --json`. */
export function findingsDocument(entries: readonly CatalogueEntry[], version: string, lang: Language) {
  return {
    ...fill('findings', { version, asOf: null, lang, findings: [], inputs: [], outputs: [] }),
    catalogue: entries.map(({ code, severity, title, why, example, remedy }) => ({
      code,
      severity,
      title: title[lang],
      why: why[lang],
      example: example[lang],
      remedy: remedy[lang],
    })),
  } satisfies z.infer<typeof findingsShape>
}

export const schemaShape = z.strictObject({
  ...envelope('schema'),
  name: z.string(),
  schema: z.looseObject({}).describe('a JSON Schema'),
})

/** The document of `perf schema --json`: the schema in the envelope that every command has. */
export function schemaDocument(name: string, schema: object, version: string, lang: Language) {
  return {
    ...fill('schema', { version, asOf: null, lang, findings: [], inputs: [], outputs: [] }),
    name,
    schema: { ...schema },
  } satisfies z.infer<typeof schemaShape>
}
