import { z } from 'zod'
import type { Language } from '../../text/text.ts'
import type { Collected } from '../collect.ts'
import { envelope, fill } from './envelope.ts'

export const collectShape = z.strictObject({
  ...envelope('collect'),
  scheme: z.strictObject({ id: z.string(), sha256: z.string() }).nullable(),
  skipped: z.array(z.string()),
  ledger: z.string().describe('one of the outputs'),
  sheets: z.array(z.strictObject({ sheet: z.string(), rows: z.int() })),
  handedIn: z.array(
    z.strictObject({
      unit: z.string().nullable().describe('registered full name; null: nobody knows whose the file is'),
      leader: z.string().nullable(),
      file: z.string().nullable().describe('null: none came'),
      by: z.enum(['stamp', 'name', 'owners']).nullable().describe('what says whose it is'),
      received: z.string().nullable(),
      state: z.enum([
        ...(['handed-in', 'late', 'missing', 'elsewhere', 'empty'] as const),
        ...(['conflict', 'superseded', 'repeated', 'unreadable'] as const),
      ]),
      daysLate: z.int().nullable(),
      other: z.string().nullable().describe('the file that counts instead, or that contradicts it'),
      tasks: z.int(),
      errors: z.int(),
      warnings: z.int(),
    }),
  ),
})

/** The document of `perf collect --json`. */
export function collectDocument(collected: Collected, version: string, lang: Language) {
  const { run, findings, outputs, skipped, ledger, sheets, handedIn } = collected
  const { scheme, asOf, inputs } = run
  return {
    ...fill('collect', { version, asOf, lang, findings, inputs, outputs }),
    scheme: scheme && { id: scheme.id, sha256: scheme.sha256 },
    skipped: [...skipped],
    ledger: ledger.file,
    sheets: sheets.map(({ name, rows }) => ({ sheet: name, rows: rows.length })),
    handedIn: handedIn.map(({ unit, late, ...row }) => ({
      ...{ unit: unit?.name ?? null, leader: unit?.leader ?? null, file: row.file, by: row.by },
      ...{ received: row.received, state: row.state, daysLate: late, other: row.other },
      ...{ tasks: row.tasks, errors: row.errors, warnings: row.warnings },
    })),
  } satisfies z.infer<typeof collectShape>
}
