import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/run-checks.ts'
import type { Mark } from '../../src/model/dataset.ts'
import type { Field } from '../../src/model/field.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ReasonKind } from '../../src/model/observation.ts'
import {
  ABSENT,
  adjustments,
  day,
  EDUCATION,
  entries,
  FINANCE,
  FINISHED,
  figures,
  ledger,
  panel,
  reading,
  SPORT,
  sheetName,
  unit,
  unreadable,
} from '../build/dataset.ts'
import { contextOf, findingsOf, type Given, whereName } from '../build/findings.ts'
import { DUTY, INNOVATION, outcome, reasonFor, result, scheme, withheld } from '../build/outcome.ts'
import { tally } from '../build/tally.ts'

const placeOf = (field: Pick<Field<unknown>, 'at'> | undefined) => field?.at ?? EDUCATION.at

/** 市教育局's 履职尽责 withheld for one reason over some rows. */
const for_ = (
  kind: ReasonKind,
  what: string,
  at: Parameters<typeof reasonFor>[2][],
  rows: Given['dataset'] = {},
): Given => ({
  dataset: rows,
  outcome: outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, reasonFor(kind, what, ...at))])),
})

const blankActual = ledger({ actual: null }, {}, {})
const typedActual = ledger({ actual: unreadable('约120个') })
const noTarget = ledger({ target: null }, {}, {})
const below = ledger({ target: '-5' })
const noStatus = ledger({ status: null }, {}, {})
const noDeadline = ledger({ deadline: unreadable('长期', 'open-ended') })
const noDay = ledger({ ...FINISHED, finishedOn: null }, FINISHED, {})
const zero = figures({ value: '0' })
const twice = figures({}, {})
const bare = panel({ marks: [null, null] })
const high = entries({ score: '950' })
const lapse = adjustments({ level: '严重', points: null })

const shared = ledger({ owner: { several: [EDUCATION, FINANCE], shown: '市教育局、市财政局' } })
const light = ledger({ weight: '0', difficulty: null })
const strange = panel({ marks: ['90'], categories: ['群众'] })
const wordy = entries({ score: '3' })
const marked = (mark: Mark | undefined) => (mark?.kind === 'mark' ? mark.field : undefined)

/** For each reason, rows that lead to it; null where another finding tells it, or where nothing is at fault. */
const CASES: Readonly<Record<ReasonKind, Given | null>> = {
  'input-absent': for_('input-absent', '数据', []),
  'no-figure': for_('no-figure', '应办结数', [EDUCATION.at], { sheets: [reading('figures')] }),
  'several-figures': for_(
    'several-figures',
    '应办结数',
    twice.map(row => row.value.at),
    { figures: twice },
  ),
  'number-blank': for_('number-blank', '任务1', [placeOf(blankActual[0]?.actual)], { tasks: blankActual }),
  'number-unreadable': for_('number-unreadable', '任务1', [placeOf(typedActual[0]?.actual)], { tasks: typedActual }),
  'target-missing': for_('target-missing', '任务1', [placeOf(noTarget[0]?.target)], { tasks: noTarget }),
  'target-negative': for_('target-negative', '任务1', [placeOf(below[0]?.target)], { tasks: below }),
  'zero-denominator': for_('zero-denominator', '应办结数', [placeOf(zero[0]?.value)], { figures: zero }),
  'no-tasks': for_('no-tasks', '履职尽责', [EDUCATION.at], { tasks: ledger({ owner: FINANCE }, { owner: SPORT }) }),
  'status-missing': for_('status-missing', '任务1', [placeOf(noStatus[0]?.status)], { tasks: noStatus }),
  'deadline-missing': for_('deadline-missing', '任务1', [placeOf(noDeadline[0]?.deadline)], { tasks: noDeadline }),
  'finish-day-missing': for_('finish-day-missing', '任务1', [placeOf(noDay[0]?.finishedOn)], { tasks: noDay }),
  'no-marks': for_(
    'no-marks',
    '创新创优',
    bare.map(row => row.at),
    { panel: bare },
  ),
  'no-answers': for_('no-answers', '社会公众满意度测评', [EDUCATION.at], { tallies: [tally()] }),
  'out-of-range': for_('out-of-range', '创新创优', [placeOf(high[0]?.score)], { entries: high }),
  'policy-missing': for_('policy-missing', 'notApplicable', []),
  'not-positive': for_('not-positive', '履职尽责', [placeOf(zero[0]?.value)], { figures: zero }),
  'nobody-to-compare': for_('nobody-to-compare', '履职尽责', [EDUCATION.at]),
  'nothing-due': for_('nothing-due', '履职尽责', [EDUCATION.at], { tasks: ledger({ owner: EDUCATION }) }),
  'several-leads': for_('several-leads', '任务1', [placeOf(shared[0]?.owner)], { tasks: shared }),
  'detail-blank': for_('detail-blank', '权重', [placeOf(light[0]?.difficulty)], { tasks: light }),
  'weight-not-positive': for_('weight-not-positive', '任务1', [placeOf(light[0]?.weight)], { tasks: light }),
  'class-unknown': for_('class-unknown', '创新创优', [placeOf(marked(strange[0]?.marks[0]))], { panel: strange }),
  'grade-unknown': for_('grade-unknown', '创新创优', [placeOf(wordy[0]?.grade)], { entries: wordy }),
  'no-prior': for_('no-prior', '2025', [EDUCATION.at], { sheets: [reading('prior')] }),
  'nothing-applies': for_('nothing-applies', '', [EDUCATION.at]),
  'level-unknown': for_('level-unknown', '专项考核', [placeOf(lapse[0]?.level)], { adjustments: lapse }),
  'role-unknown': for_('role-unknown', '专项考核', [placeOf(lapse[0]?.role)], { adjustments: lapse }),
  'day-unknown': for_('day-unknown', '专项考核', [placeOf(lapse[0]?.date)], { adjustments: lapse }),
  'other-groups': null,
  'child-withheld': null,
}

const withEffect = (findings: readonly Finding[]) =>
  findings.filter(({ effect }) => effect?.zh.includes('不参加本组排名'))

describe('every reason for which a score is withheld is worded by a finding with its effect', () => {
  for (const [kind, given] of Object.entries(CASES)) {
    if (given === null) continue
    test(kind, () => {
      const told = withEffect(findingsOf({ ...given, scheme: scheme() }))
      expect(told).toMatchObject([{ severity: 'error', unit: '市教育局', indicator: 'duty' }])
      expect(told[0]?.effect).toEqual({
        zh: '“履职尽责”暂不计分，市教育局不参加本组排名。',
        en: '"履职尽责" is withheld, and 市教育局 is left out of its group\'s ranking.',
      })
    })
  }

  test('a bonus that cannot be read withholds the total', () => {
    const rows = adjustments({ points: unreadable('加2分') })
    const because = [reasonFor('number-unreadable', '专项考核', placeOf(rows[0]?.points))]
    const results = outcome(result(EDUCATION, [], { because }))
    const told = withEffect(findingsOf({ dataset: { adjustments: rows }, outcome: results }))
    expect(told).toMatchObject([
      { code: 'DATA-08', indicator: null, effect: { zh: '总分暂不计分，市教育局不参加本组排名。' } },
    ])
  })

  test('columns that the ledger lacks are told once, whatever else is wrong with the rows', () => {
    const cells = { name: '同一任务', status: ABSENT, deadline: ABSENT }
    const tasks = ledger(cells, cells, cells)
    const because = tasks.map(task => reasonFor('status-missing', '同一任务', task.at))
    const findings = findingsOf({
      dataset: { tasks },
      outcome: outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, ...because)])),
    })
    expect(withEffect(findings)).toMatchObject([{ code: 'PRG-01', where: { kind: 'file', sheet: '台账' } }])
    expect(findings.filter(({ code }) => code === 'ROW-02')).toHaveLength(2)
  })
})

test('a finding on a cell that two indicators of two units rest on names them all, once', () => {
  const tasks = ledger({ actual: unreadable('约120个') })
  const why = reasonFor('number-unreadable', '任务1', placeOf(tasks[0]?.actual))
  const results = outcome(
    result(EDUCATION, [withheld(EDUCATION, DUTY, why), withheld(EDUCATION, INNOVATION, why)]),
    result(FINANCE, [withheld(FINANCE, DUTY, why)]),
  )
  const told = withEffect(findingsOf({ dataset: { tasks }, outcome: results }))
  expect(told).toMatchObject([
    { code: 'DATA-08', effect: { zh: '“履职尽责”“创新创优”暂不计分，市教育局、市财政局不参加本组排名。' } },
  ])
})

test('a unit that is scored but not ranked has no place to lose', () => {
  const apart = unit('市人防办', { participation: 'unranked' }, 9)
  const results = outcome(result(apart, [withheld(apart, DUTY, reasonFor('input-absent', '数据'))]))
  const told = findingsOf({ outcome: results }).filter(({ code }) => code === 'FIL-07')
  expect(told).toMatchObject([{ effect: { zh: '“履职尽责”暂不计分。' } }])
})

describe('a scheme re-grades findings', () => {
  const tasks = ledger({ name: null }, { deadline: day('2026-01-31') })
  const codes = (checks: ReadonlyMap<string, 'error' | 'warning' | 'note' | 'off'>) =>
    findingsOf({ dataset: { tasks }, scheme: scheme({ checks }) }).map(({ code, severity }) => `${code} ${severity}`)

  test('an error becomes a note, and what is switched off is not said', () => {
    expect(codes(new Map())).toEqual(expect.arrayContaining(['ROW-01 error', 'DAT-08 error']))
    expect(
      codes(
        new Map([
          ['ROW-01', 'note'],
          ['DAT-08', 'off'],
        ] as const),
      ),
    ).toEqual(['ROW-01 note'])
  })

  test('what withholds a score is said even where it is switched off', () => {
    const rows = ledger({ actual: unreadable('约120个') })
    const why = reasonFor('number-unreadable', '任务1', placeOf(rows[0]?.actual))
    const results = outcome(result(EDUCATION, [withheld(EDUCATION, DUTY, why)]))
    const checks = new Map([['DATA-08', 'off']] as const)
    expect(findingsOf({ dataset: { tasks: rows }, outcome: results, scheme: scheme({ checks }) })).toMatchObject([
      { code: 'DATA-08', severity: 'error' },
    ])
  })
})

test('findings stand in the order of files, sheets, rows and columns, then of the codes; those without a place last', () => {
  const second = { file: '台账.xlsx', sheet: '补充台账' }
  const tasks = [
    ...ledger({ deadline: unreadable('尽快', 'not-a-date'), name: null }, { owner: null }),
    ...ledger({ name: null, on: second }),
  ]
  const sheets = [reading('ledger'), { ...reading('ledger'), name: second }]
  const faults = [{ name: sheetName('figures'), kind: 'figures', missing: ['项目'], found: [] } as const]
  const given = { dataset: { tasks, sheets, faults }, scheme: scheme() }
  expect(findingsOf(given).map(({ code, where }) => `${whereName(where)} ${code}`)).toEqual([
    'B5 ROW-01',
    'E5 DAT-02',
    'D6 OWN-01',
    'B5 ROW-01',
    '台账.xlsx › 数据 HDR-01',
  ])
})

test('rows that share a merged cell share its finding', () => {
  const [first, second] = ledger({ deadline: unreadable('尽快', 'not-a-date') }, {})
  if (!first || !second) throw new Error('two rows')
  const findings = runChecks(contextOf({ dataset: { tasks: [first, { ...second, deadline: first.deadline }] } }))
  expect(findings.map(({ code }) => code)).toEqual(['DAT-02', 'ROW-08'])
})

test('a sound data set has nothing to say', () => {
  const rows = {
    tasks: ledger({}, { owner: FINANCE }, { owner: SPORT }, FINISHED),
    figures: figures({}),
    entries: entries({}),
    panel: panel({}),
    adjustments: adjustments({}, { points: '-1' }),
    tallies: [tally()],
  }
  expect(findingsOf({ dataset: rows, scheme: scheme() })).toEqual([])
})

test('ten thousand rows with faults are checked in well under a second or two', () => {
  const cells = Array.from({ length: 10_000 }, (_, i) => ({ name: `任务${i % 5000}`, actual: unreadable('约120个') }))
  const tasks = ledger(...cells)
  expect(findingsOf({ dataset: { tasks } }).length).toBeGreaterThan(10_000)
}, 5000)
