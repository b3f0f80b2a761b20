import { numberOf } from '../formula/evaluate.ts'
import { input, type RankKey, round } from '../formula/expression.ts'
import type { Operand } from '../formula/operand.ts'
import { quantity } from '../formula/quantity.ts'
import { decimal, ONE, ZERO } from '../kernel/decimal.ts'
import { GUARD } from '../kernel/rounding.ts'
import type { UnitResult } from '../model/assessment.ts'
import type { PartingColumn, YearResult } from '../model/contest.ts'
import { concluded } from '../model/evidence.ts'
import type { TieKey, TieWord } from '../model/grading.ts'
import { allIndicators } from '../model/indicators.ts'
import type { Scheme } from '../model/scheme.ts'
import { type Text, untranslated } from '../text/text.ts'

/** One thing that units are compared by, with the value of every ranked unit by full name. */
export interface Key {
  readonly id: string
  readonly title: Text
  readonly first: 'higher' | 'lower'
  readonly values: ReadonlyMap<string, Operand>
}

type Past = (result: UnitResult) => YearResult | null

const TOTAL: Text = { zh: '总分', en: 'Total' }
const LAST: Text = { zh: '一票否决排在最后', en: 'Vetoed to the end' }
const REGISTRY: Text = { zh: '名录次序', en: 'Order of the registry' }

/**
 * What ranked units are compared by, one after the other: whether a veto puts them last, the published total, and the scheme's
 * tie-breakers. The registry's order comes last of all where no two units may share a place.
 */
export function keysOf(scheme: Scheme, ranked: readonly UnitResult[], past: Past): Key[] {
  const { rank, breakBy } = scheme.ties
  const isParted = rank === 'ordinal' && !breakBy.some(({ of }) => of === 'registry')
  return [
    ...(scheme.vetoes.some(veto => veto.rank === 'last') ? [behindAll(ranked)] : []),
    { id: 'total', title: TOTAL, first: 'higher', values: valuesOf(ranked, ({ total }) => total ?? missing('total')) },
    ...breakBy.flatMap(key => keysFor(scheme, key, ranked, past)),
    ...(isParted ? [registryKey(ranked)] : []),
  ]
}

/** The order of the registry as a key of its own: it parts whatever is still level. */
export const registryKey = (ranked: readonly UnitResult[], first: TieKey['first'] = 'lower'): Key => ({
  id: 'registry',
  title: REGISTRY,
  first,
  values: valuesOf(ranked, (_, i) => concluded(REGISTRY, decimal(i + 1), REGISTRY)),
})

/** The keys as the rank formula has them, and the columns they are compared in. */
export const rankKeys = (keys: readonly Pick<Key, 'first'>[]): RankKey[] =>
  keys.map(({ first }, i) => ({ own: `own${i}`, among: `all${i}`, first }))

/** Of these units, those that have the same keys but for the registry's order as each of them, by full name. */
export function levelUnits(keys: readonly Key[], names: readonly string[]): Map<string, string[]> {
  const deciding = keys.filter(({ id }) => id !== 'registry')
  const level = new Map<string, string[]>()
  if (deciding.length === keys.length) return level
  for (const name of names) {
    const same = deciding.map(({ values }) => numberOf(values.get(name) as Operand).toFixed()).join('/')
    level.set(same, [...(level.get(same) ?? []), name])
  }
  return new Map([...level.values()].flatMap(same => same.map(name => [name, same.filter(other => other !== name)])))
}

/** Keys that no column of 得分明细 shows for every unit: they get one of their own there. */
export function partingColumns(keys: readonly Key[], ranked: readonly UnitResult[]): PartingColumn[] {
  const shown = (id: string, values: Key['values']): boolean =>
    SHOWN.includes(id) || ranked.every(({ unit, scores }) => scores.get(id)?.points === values.get(unit.name))
  return keys.filter(({ id, values }) => !shown(id, values)).map(({ title, values }) => ({ title, values }))
}

const SHOWN: readonly string[] = ['total', 'bonus', 'deduction']

const valuesOf = (ranked: readonly UnitResult[], of: (result: UnitResult, i: number) => Operand): Key['values'] =>
  new Map(ranked.map((result, i) => [result.unit.name, of(result, i)]))

function behindAll(ranked: readonly UnitResult[]): Key {
  const isVetoed = ({ vetoes }: UnitResult) => vetoes.some(({ veto, rows }) => rows.length > 0 && veto.rank === 'last')
  const values = valuesOf(ranked, result => concluded(LAST, isVetoed(result) ? ONE : ZERO, LAST))
  return { id: 'last', title: LAST, first: 'lower', values }
}

function keysFor(scheme: Scheme, key: TieKey, ranked: readonly UnitResult[], past: Past): Key[] {
  const word = WORDS[key.of as TieWord]
  if (word !== undefined) return word(key, ranked, past)
  const title = allIndicators(scheme.indicators).find(({ id }) => id === key.of)?.title ?? key.of
  const values = valuesOf(ranked, ({ unit, scores }) => {
    const score = scores.get(key.of)
    return settledKey(score?.points ?? score?.compared ?? missing(`${key.of} of ${unit.name}`))
  })
  return [{ id: key.of, title: untranslated(title), first: key.first, values }]
}

/** A value to compare units by: what is not published would be compared by digits that a spreadsheet does not have. */
export function settledKey(of: Operand): Operand {
  const isPublished = of.kind === 'given' || of.places !== undefined
  return isPublished ? of : quantity(of.name, round(input('value'), GUARD), { value: of })
}

type KeysOf = (key: TieKey, ranked: readonly UnitResult[], past: Past) => Key[]

const sumKey =
  (which: 'bonus' | 'deduction', title: Text): KeysOf =>
  ({ first }, ranked) => [
    { id: which, title, first, values: valuesOf(ranked, result => result[which] ?? missing(which)) },
  ]

const WORDS: Readonly<Record<TieWord, KeysOf>> = {
  bonus: sumKey('bonus', { zh: '加分', en: 'Bonus' }),
  deduction: sumKey('deduction', { zh: '扣分', en: 'Deduction' }),
  vetoes: ({ first }, ranked) => [{ id: 'vetoes', title: COUNT, first, values: valuesOf(ranked, vetoCount) }],
  prior: priorKeys,
  registry: ({ first }, ranked) => [registryKey(ranked, first)],
}

const COUNT: Text = { zh: '一票否决事项件数', en: 'Veto events' }

function vetoCount({ vetoes }: UnitResult): Operand {
  const rows = [...new Set(vetoes.flatMap(result => result.rows))]
  const times = rows.map(({ times }) => (times.kind === 'value' ? times.value : ONE))
  const sum = times.reduce((a, b) => a.plus(b), ZERO)
  return concluded(COUNT, sum, COUNT, ...rows.map(({ at }) => at))
}

const PRIOR: Text = { zh: '上年总分', en: "Last year's total" }
const HAS_PRIOR: Text = { zh: '有上年总分', en: "Has last year's total" }
const NO_PRIOR: Text = {
  zh: '没有上年总分，排在有的单位之后',
  en: 'no total of last year: comes after those that have one',
}

function priorKeys({ first }: TieKey, ranked: readonly UnitResult[], past: Past): Key[] {
  const before = (result: UnitResult) => past(result)?.total ?? null
  const values = valuesOf(ranked, result => before(result) ?? concluded(PRIOR, ZERO, NO_PRIOR))
  const own: Key = { id: 'prior', title: PRIOR, first, values }
  if (ranked.every(result => before(result) !== null)) return [own]
  const known = valuesOf(ranked, result => concluded(HAS_PRIOR, before(result) === null ? ZERO : ONE, HAS_PRIOR))
  return [{ id: 'has-prior', title: HAS_PRIOR, first: 'higher', values: known }, own]
}

const missing = (what: string): never => {
  throw new Error(`a ranked unit has no ${what}`)
}
