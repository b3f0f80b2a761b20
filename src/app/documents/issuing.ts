import { z } from 'zod'
import { placeName } from '../../model/place-name.ts'
import type { Language } from '../../text/text.ts'
import type { Started, Template } from '../init.ts'
import type { Templated } from '../template.ts'
import { envelope, fill } from './envelope.ts'

const template = z.strictObject({
  id: z.string(),
  title: z.string(),
  year: z.int(),
  simulated: z.boolean(),
  files: z.array(z.string()),
})

export const initShape = z.strictObject({
  ...envelope('init'),
  template: template.nullable().describe('null: only listed'),
  templates: z.array(template),
})

const templateDocumentOf = ({ id, scheme, files }: Template) => ({
  id,
  title: scheme.title,
  year: scheme.year,
  simulated: scheme.simulated,
  files: [...files],
})

/** The document of `perf init --json`. */
export function initDocument({ templates, started }: Started, version: string, lang: Language) {
  const outputs = started?.files ?? []
  return {
    ...fill('init', { version, asOf: null, lang, findings: [], inputs: [], outputs }),
    template: started && templateDocumentOf(started.template),
    templates: templates.map(templateDocumentOf),
  } satisfies z.infer<typeof initShape>
}

export const templateShape = z.strictObject({
  ...envelope('template'),
  scheme: z.strictObject({ id: z.string(), title: z.string(), year: z.int(), sha256: z.string() }),
  units: z.int().describe('in the registry'),
  forms: z.array(
    z.strictObject({
      file: z.string(),
      unit: z.string().nullable().describe('null: the office’s own'),
      tasks: z.int().describe('filled in from the approved ledger'),
    }),
  ),
  unplaced: z.array(z.string()).describe('cells of tasks that went to no unit'),
})

/** The document of `perf template --json`. */
export function templateDocument(
  { scheme, roster, inputs, findings, forms, unplaced }: Templated,
  version: string,
  lang: Language,
) {
  return {
    ...fill('template', { version, asOf: null, lang, findings, inputs, outputs: forms }),
    scheme: { id: scheme.id, title: scheme.title, year: scheme.year, sha256: scheme.sha256 },
    units: roster.units.length,
    forms: forms.map(({ file, unit, tasks }) => ({ file, unit, tasks })),
    unplaced: unplaced.map(({ owner }) => placeName(owner.at)),
  } satisfies z.infer<typeof templateShape>
}
