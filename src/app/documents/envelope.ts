import { z } from 'zod'
import { cellName } from '../../kernel/a1.ts'
import type { InputFile } from '../../model/assessment.ts'
import type { Finding } from '../../model/finding.ts'
import type { Language, Text } from '../../text/text.ts'

const file = z.strictObject({
  file: z.string().describe('relative to the first ledger’s folder, with /'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export const findingShape = z.strictObject({
  code: z.string().describe('domain code, e.g. DAT-08; see perf findings'),
  severity: z.enum(['error', 'warning', 'note']),
  unit: z.string().nullable().describe('registered full name'),
  indicator: z.string().nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable().describe('A1 name'),
  row: z.int().nullable(),
  line: z.int().nullable().describe('of a scheme'),
  column: z.int().nullable().describe('of a scheme’s line'),
  message: z.string(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
  remedy: z.string(),
  effect: z.string().nullable().describe('what it does to the score; null: nothing'),
  waived: z.boolean(),
})
export type FindingDocument = z.infer<typeof findingShape>

/** What every command's document has (DESIGN 3). */
export const envelope = (command: string) => ({
  version: z.string(),
  command: z.literal(command),
  asOf: z.string().nullable(),
  lang: z.enum(['zh', 'en']),
  findings: z.array(findingShape),
  inputs: z.array(file),
  outputs: z.array(file),
})

/** The document of a run that could do nothing (exit 2) or met a bug of ours (exit 3). */
export const errorShape = z.strictObject({
  ...envelope(''),
  command: z.string(),
  error: z.strictObject({ code: z.string(), message: z.string(), remedy: z.string() }),
})

/** The parts of the envelope that a command fills in. */
export interface Filled {
  readonly version: string
  readonly asOf: string | null
  readonly lang: Language
  readonly findings: readonly Finding[]
  readonly inputs: readonly InputFile[]
  readonly outputs: readonly InputFile[]
}

export const fill = <C extends string>(command: C, { version, asOf, lang, findings, inputs, outputs }: Filled) => ({
  version,
  command,
  asOf,
  lang,
  findings: findings.map(finding => findingDocument(finding, lang)),
  inputs: inputs.map(({ file: name, sha256 }) => ({ file: name, sha256 })),
  outputs: outputs.map(({ file: name, sha256 }) => ({ file: name, sha256 })),
})

const told = (text: Text | null, lang: Language): string | null => (text === null ? null : text[lang])

/** A finding as the documents have it. */
export function findingDocument(finding: Finding, lang: Language): FindingDocument {
  const { code, severity, unit, indicator, found, waiver } = finding
  const words = {
    message: finding.message[lang],
    found,
    expected: told(finding.expected, lang),
    remedy: finding.remedy[lang],
    effect: told(finding.effect, lang),
    waived: waiver !== null,
  }
  return { code, severity, unit, indicator, ...placeDocument(finding), ...words }
}

const NO_PLACE = { file: null, sheet: null, cell: null, row: null, line: null, column: null }

function placeDocument({ where }: Finding) {
  switch (where.kind) {
    case 'cell': {
      const { on, row, column } = where.place
      return { ...NO_PLACE, file: on.file, sheet: on.sheet === '' ? null : on.sheet, cell: cellName(column, row), row }
    }
    case 'line':
      return { ...NO_PLACE, file: where.place.file, line: where.place.line, column: where.place.column }
    case 'file':
      return { ...NO_PLACE, file: where.file, sheet: where.sheet ?? null }
    case 'nowhere':
      return NO_PLACE
  }
}
