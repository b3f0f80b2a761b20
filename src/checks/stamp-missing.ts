import type { Dataset } from '../model/dataset.ts'
import { atCell, inFile } from '../model/finding.ts'
import type { Stamp } from '../model/stamp.ts'
import { type Context, defineCheck, type Spot } from './check.ts'

type Details =
  | { readonly kind: 'absent' }
  | { readonly kind: 'scheme' | 'version' | 'year'; readonly said: string; readonly expected: string }

/** A ledger that was not filled in on the form that was issued: no stamp while others have one, or that of another scheme, year or version. */
export const stampMissing = defineCheck<Details>({
  code: 'HDR-06',
  severity: 'error',
  title: { zh: '不是下发的模板', en: 'Not the form that was issued' },
  why: {
    zh: '模板的“方案”表上有方案编号和版本。没有这些，或是别的方案、旧版本的，列和口径可能与这次考核不同。',
    en: 'The sheet 方案 of an issued form bears its scheme and version. Without them, or with others, columns and definitions may differ.',
  },
  example: {
    zh: '其他单位的台账都有方案编号，这一份没有。',
    en: 'The other ledgers bear the id of the scheme, and this one does not.',
  },
  *find(context) {
    const { dataset } = context
    const stamps = new Map(dataset.stamps.map(stamp => [stamp.file, stamp]))
    for (const file of ledgerFiles(dataset)) {
      const stamp = stamps.get(file)
      if (stamp !== undefined) yield* contradictions(stamp, context)
      else if (stamps.size > 0) yield { where: inFile(file), details: { kind: 'absent' } }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'absent':
        return {
          zh: '这份台账没有“方案”表上的方案编号，其他台账有。',
          en: 'This ledger has no scheme id on a sheet 方案, and others have one.',
        }
      case 'scheme':
        return {
          zh: `这份台账的方案编号是“${details.said}”，不是“${details.expected}”。`,
          en: `This ledger is of the scheme ${details.said}, not of ${details.expected}.`,
        }
      case 'version':
        return {
          zh: `这份台账用的是 ${details.said} 版模板，已有 ${details.expected} 版。`,
          en: `This ledger is on version ${details.said} of the form; there is a version ${details.expected}.`,
        }
      case 'year':
        return {
          zh: `这份台账的模板是 ${details.said} 年度的，考核的是 ${details.expected} 年度。`,
          en: `This ledger is on the form of ${details.said}, and the year assessed is ${details.expected}.`,
        }
    }
  },
  expected: details => (details.kind === 'absent' ? null : { zh: details.expected, en: details.expected }),
  remedy: ({ kind }) =>
    kind === 'absent'
      ? {
          zh: '核对各列与下发的模板一致；不一致的，换用下发的模板重报。',
          en: 'Compare its columns with the issued form; if they differ, have it handed in on that form.',
        }
      : { zh: '换用这次下发的模板重报。', en: 'Have it handed in on the form that was issued this time.' },
  samples: [
    { kind: 'absent' },
    { kind: 'scheme', said: 'suzhou-2014', expected: 'suzhou-2015' },
    { kind: 'version', said: '1', expected: '2' },
    { kind: 'year', said: '2014', expected: '2015' },
  ],
})

const ledgerFiles = ({ sheets }: Dataset): ReadonlySet<string> =>
  new Set(sheets.flatMap(({ kind, name, rows }) => (kind === 'ledger' && rows > 0 ? [name.file] : [])))

function* contradictions({ at, ...stamp }: Stamp, { dataset, scheme }: Context): Generator<Spot<Details>> {
  const where = atCell(at)
  if (scheme !== null && stamp.scheme !== null && stamp.scheme !== scheme.id) {
    yield { where, found: stamp.scheme, details: { kind: 'scheme', said: stamp.scheme, expected: scheme.id } }
    return
  }
  if (scheme !== null && stamp.year !== null && stamp.year !== scheme.year) {
    const [said, expected] = [String(stamp.year), String(scheme.year)]
    yield { where, found: said, details: { kind: 'year', said, expected } }
  }
  const newest = newestVersion(dataset.stamps.filter(other => other.scheme === stamp.scheme))
  if (stamp.version !== null && newest !== null && isOlder(stamp.version, newest)) {
    yield { where, found: stamp.version, details: { kind: 'version', said: stamp.version, expected: newest } }
  }
}

function newestVersion(stamps: readonly Stamp[]): string | null {
  let newest: string | null = null
  for (const { version } of stamps) {
    if (version !== null && (newest === null || isOlder(newest, version))) newest = version
  }
  return newest
}

/** 1.9 is older than 1.10: versions are compared number by number. */
function isOlder(a: string, b: string): boolean {
  const [left, right] = [numbersIn(a), numbersIn(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i] ?? 0, right[i] ?? 0]
    if (one !== other) return one < other
  }
  return false
}

const numbersIn = (version: string): number[] => (version.match(/\d+/g) ?? []).map(Number)
