import { z } from 'zod'
import { groupBy } from '../../kernel/group.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { fileOf } from '../../model/place-name.ts'
import { DUE_SOON_DAYS, lightOf } from '../../model/task-state.ts'
import type { Language } from '../../text/text.ts'
import type { Validated } from '../validate.ts'
import { envelope, fill, findingDocument, findingShape } from './envelope.ts'

const counts = { errors: z.int(), warnings: z.int(), notes: z.int(), waived: z.int() }

export const validateShape = z.strictObject({
  ...envelope('validate'),
  scheme: z.strictObject({ id: z.string(), sha256: z.string() }).nullable(),
  skipped: z.array(z.string()),
  counts: z.strictObject(counts).describe('of findings; those that are waived are counted apart'),
  files: z.array(z.strictObject({ file: z.string(), ...counts })),
  units: z.array(z.strictObject({ unit: z.string(), ...counts })),
  codes: z.array(z.strictObject({ code: z.string(), ...counts })),
  tasks: z.strictObject({
    red: z.int().describe('overdue'),
    yellow: z.int().describe('due soon'),
    green: z.int().describe('finished, or not yet due'),
    unknown: z.int(),
  }),
  previous: z
    .strictObject({
      mended: z.array(findingShape),
      remaining: z.array(findingShape).describe('as they stand now'),
      new: z.array(findingShape),
      edits: z.int().describe('cells of tasks that say something else'),
      editsNotAskedFor: z.int(),
      tasksAdded: z.int(),
      tasksRemoved: z.int(),
    })
    .nullable(),
})

/** The document of `perf validate --json`. */
export function validateDocument(validated: Validated, version: string, lang: Language) {
  const { run, findings, inputs, outputs } = validated
  const { scheme, asOf, skipped } = run
  const apart = (keyOf: (finding: Finding) => string | null) =>
    [...groupBy(findings, finding => keyOf(finding) ?? '')]
      .filter(([key]) => key !== '')
      .map(([key, own]) => ({ key, counted: counted(own) }))
  return {
    ...fill('validate', { version, asOf, lang, findings, inputs, outputs }),
    scheme: scheme && { id: scheme.id, sha256: scheme.sha256 },
    skipped: [...skipped],
    counts: counted(findings),
    files: apart(({ where }) => fileOf(where)).map(({ key: file, counted: own }) => ({ file, ...own })),
    units: apart(({ unit }) => unit).map(({ key: unit, counted: own }) => ({ unit, ...own })),
    codes: apart(({ code }) => code).map(({ key: code, counted: own }) => ({ code, ...own })),
    tasks: lights(validated),
    previous: recheckDocument(validated, lang),
  } satisfies z.infer<typeof validateShape>
}

function counted(findings: readonly Finding[]) {
  const open = findings.filter(({ waiver }) => waiver === null)
  const count = (wanted: Severity) => open.filter(({ severity }) => severity === wanted).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    waived: findings.length - open.length,
  }
}

function lights({ run: { dataset, asOf, scheme } }: Validated) {
  const lit = { red: 0, yellow: 0, green: 0, unknown: 0 }
  for (const task of dataset.tasks) lit[lightOf(task, asOf, scheme?.dueSoonDays ?? DUE_SOON_DAYS) ?? 'unknown']++
  return lit
}

function recheckDocument({ resubmission }: Validated, lang: Language) {
  if (resubmission === null) return null
  const { mended, remaining, fresh, changes, added, removed } = resubmission
  const documents = (findings: readonly Finding[]) => findings.map(finding => findingDocument(finding, lang))
  return {
    mended: documents(mended),
    remaining: documents(remaining.map(({ now }) => now)),
    new: documents(fresh),
    edits: changes.length,
    editsNotAskedFor: changes.filter(({ asked }) => !asked).length,
    tasksAdded: added.length,
    tasksRemoved: removed.length,
  }
}
