import { type Decimal, decimal, ZERO } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import { digits } from '../kernel/rounding.ts'
import type { Outcome, Standing, UnitResult } from '../model/assessment.ts'
import { type Contest, type Entry, isReached } from '../model/contest.ts'
import { NOWHERE } from '../model/finding.ts'
import type { Allotment } from '../model/grading.ts'
import type { Scheme } from '../model/scheme.ts'
import type { Text } from '../text/text.ts'
import { defineCheck, listed, numberOf, quoted, type Spot } from './check.ts'
import { poolOf, titleOf, wholeOf } from './contests.ts'

type Details =
  | {
      /** `forbidden`: the scheme allows no tie, and its tie-breakers have left this one. */
      readonly kind: 'rank' | 'forbidden'
      readonly rank: string
      readonly units: readonly string[]
      readonly total: string
    }
  | { readonly kind: 'registry'; readonly units: readonly string[] }
  /** Units of one place across the last seat of a grade or an award. */
  | {
      readonly kind: 'seat'
      readonly title: string
      readonly pool: string | null
      readonly line: number
      readonly units: readonly string[]
      readonly treated: Allotment['tie']
    }
  | {
      readonly kind: 'line'
      readonly unit: string
      readonly total: string
      readonly grade: string
      readonly line: string
    }

/** A total this near to a line, as a share of the full mark, is decided by a rounding. */
const NEAR = decimal('0.001')

/** Units that share a rank, and totals on or next to the line of a grade. */
export const rankTied = defineCheck<Details>({
  code: 'RES-02',
  severity: 'warning',
  title: { zh: '名次并列，或压在等次线上', en: 'Tie, or total on a grade line' },
  why: {
    zh: '并列和压线的单位最容易引起申诉，公布前应逐一复核。',
    en: 'Units that tie or sit on a line are the first to appeal. Look at each before publishing.',
  },
  example: {
    zh: '市教育局 89.97 分，离“优秀”的 90 分差 0.03 分。',
    en: '市教育局 has 89.97, 0.03 below the line of 优秀.',
  },
  *find({ outcome, scheme }) {
    if (outcome === null || scheme === null) return
    yield* ties(outcome, scheme)
    for (const contest of outcome.contests) yield* acrossLine(contest)
    for (const result of outcome.results) yield* onLines(result, scheme)
  },
  says: details => {
    switch (details.kind) {
      case 'rank':
      case 'forbidden':
        return {
          zh: `${quoted(details.units, '个单位').zh}总分都是 ${details.total}，并列第 ${details.rank} 名${details.kind === 'forbidden' ? '，方案规定不许并列' : ''}。`,
          en: `With ${details.total} each, ${listed(details.units).en} share rank ${details.rank}${details.kind === 'forbidden' ? ', and the scheme allows no tie' : ''}.`,
        }
      case 'registry':
        return {
          zh: `${quoted(details.units, '个单位').zh}各项比较都相同，只按名录次序分了先后。`,
          en: `Nothing but the order of the registry parts ${listed(details.units).en}.`,
        }
      case 'seat':
        return {
          zh: `${poolOf(details.pool).zh}“${details.title}”取前 ${details.line} 名，${quoted(details.units, '个单位').zh}并列跨线，按方案${TREATED[details.treated].zh}。`,
          en: `${listed(details.units).en} tie across place ${details.line}, the last of ${details.title} (${poolOf(details.pool).en}): by the scheme ${TREATED[details.treated].en}.`,
        }
      case 'line':
        return {
          zh: `“${details.unit}”总分 ${details.total}，“${details.grade}”线是 ${details.line}。`,
          en: `${details.unit} has ${details.total}; the line of ${details.grade} is ${details.line}.`,
        }
    }
  },
  remedy: details => {
    switch (details.kind) {
      case 'rank':
        return {
          zh: '按办法决定是否区分；要区分的，在方案 ties 的 breakBy 写明先比哪个指标。',
          en: 'Decide by the rules whether to part them; if so, name the indicator under ties, breakBy in the scheme.',
        }
      case 'forbidden':
        return {
          zh: '在方案 ties 的 breakBy 增加比较的内容，或由领导小组确定先后。',
          en: 'Add what is to be compared under ties, breakBy, or have the order decided.',
        }
      case 'registry':
        return {
          zh: '公布前确认可以按名录次序定先后；不可以的，在方案 ties 的 breakBy 增加比较的内容。',
          en: 'Confirm that the registry may decide, or add what is to be compared under ties, breakBy.',
        }
      case 'seat':
        return {
          zh: '公布前复核并列的单位和名额。',
          en: 'Check these units and the seats before publishing.',
        }
      case 'line':
        return {
          zh: '公布前复核该单位各项得分和依据。',
          en: 'Check the scores of this unit and their sources before publishing.',
        }
    }
  },
  samples: [
    { kind: 'rank', rank: '3', units: ['市教育局', '市财政局'], total: '88.50' },
    { kind: 'line', unit: '市教育局', total: '89.97', grade: '优秀', line: '90' },
    { kind: 'forbidden', rank: '3', units: ['市教育局', '市财政局'], total: '88.50' },
    { kind: 'registry', units: ['市教育局', '市财政局'] },
    { kind: 'seat', title: '优秀', pool: '政府部门', line: 6, units: ['市教育局', '市财政局'], treated: 'include' },
    { kind: 'seat', title: '优秀', pool: null, line: 6, units: ['市教育局', '市财政局'], treated: 'exclude' },
    { kind: 'seat', title: '优秀', pool: null, line: 6, units: ['市教育局', '市财政局'], treated: 'keys' },
  ],
})

const TREATED: Readonly<Record<Allotment['tie'], Text>> = {
  include: { zh: '都取', en: 'all are taken' },
  exclude: { zh: '都不取', en: 'none is taken' },
  keys: { zh: '按名录次序取舍', en: 'the order of the registry decides' },
}

function* ties({ rankings }: Outcome, { ties: rules }: Scheme): Generator<Spot<Details>> {
  for (const { results } of rankings) {
    const told = new Set<string>()
    for (const result of results) {
      const { unit, standing } = result
      if (standing === null || told.has(unit.name)) continue
      for (const name of [...standing.tiedWith, ...standing.levelWith]) told.add(name)
      if (standing.levelWith.length > 0) {
        yield { where: NOWHERE, details: { kind: 'registry', units: [unit.name, ...standing.levelWith] } }
      }
      if (standing.tiedWith.length > 0) yield tie(result, standing, rules.rank === 'forbidden')
    }
  }
}

function tie({ unit, total }: UnitResult, { rank: place, tiedWith }: Standing, isForbidden: boolean): Spot<Details> {
  const rank = numberOf(place)
  const shown = rank === null ? '' : digits(rank)
  const details = { rank: shown, units: [unit.name, ...tiedWith], total: shownTotal(total) }
  if (!isForbidden) return { where: NOWHERE, details: { kind: 'rank', ...details } }
  return { where: NOWHERE, severity: 'error', details: { kind: 'forbidden', ...details } }
}

/** A tie of which the first is within the line and the last is not. */
function* acrossLine(contest: Contest): Generator<Spot<Details>> {
  const line = wholeOf(contest.line)
  const entries = contest.entries.filter(({ competes }) => competes)
  let ahead = 0
  for (const [, same] of groupBy(entries, levelOf)) {
    const [before, behind] = [ahead, ahead + same.length]
    ahead = behind
    if (before >= line || behind <= line) continue
    // Who does not qualify stands behind and is no tie on the last seat.
    if (contest.tie !== 'exclude' && !same.some(isReached)) continue
    const units = same.map(({ unit }) => unit.name)
    // Where ranks are ordinal the registry has parted them, whatever a tie would get.
    const treated = same.some(({ levelWith }) => levelWith.length > 0) ? 'keys' : contest.tie
    const details = { title: titleOf(contest), pool: contest.pool, line, units, treated }
    yield { where: NOWHERE, details: { kind: 'seat', ...details } }
  }
}

// Units that only the registry parts are one tie, and so are those of one place.
const levelOf = ({ unit, levelWith, place }: Entry): string =>
  levelWith.length > 0 ? [unit.name, ...levelWith].sort(compareText).join('\n') : digits(numberOf(place) ?? ZERO)

function* onLines({ unit, total, state }: UnitResult, { grades, full }: Scheme): Generator<Spot<Details>> {
  const [own, whole] = [numberOf(total), numberOf(full)]
  if (state !== 'ranked' || own === null || whole === null) return
  for (const { name, from } of grades) {
    const line = numberOf(from)
    if (line === null || own.minus(line).abs().greaterThan(whole.times(NEAR))) continue
    const details: Details = {
      kind: 'line',
      unit: unit.name,
      total: shownTotal(total),
      grade: name,
      line: digits(line),
    }
    yield { where: NOWHERE, unit: unit.name, found: shownTotal(total), details }
  }
}

function shownTotal(total: UnitResult['total']): string {
  const value: Decimal | null = numberOf(total)
  return value === null ? '' : digits(value, total?.places)
}
