import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digits } from '../../src/kernel/rounding.ts'
import type { Indicator, Scheme } from '../../src/model/scheme.ts'
import type { SchemeSource } from '../../src/model/scheme-source.ts'
import { compileScheme } from '../../src/scheme/compile.ts'
import { compiled, edited, placed, SOUND, sourceOf } from './schemes.ts'

function sound(text = SOUND): Scheme {
  const result = compiled(text)
  if (!result.ok) throw new Error(placed(result.findings).join(', '))
  return result.scheme
}

const indicatorsOf = (indicators: readonly Indicator[]): Indicator[] =>
  indicators.flatMap(indicator => [indicator, ...indicatorsOf(indicator.children)])

test('a sound scheme compiles, and there is nothing to say of it', () => {
  expect(compiled(SOUND)).toMatchObject({ ok: true, findings: [] })
})

test('a scheme keeps what the file says', () => {
  const scheme = sound()
  expect(scheme).toMatchObject({
    id: 'suzhou-2015',
    year: 2015,
    cutoff: '2015-11-30',
    simulated: true,
    final: false,
    rounding: { indicator: 2, total: 2, mode: 'half-up' },
    notApplicable: 'rescale',
    groups: [
      { name: '党群部门', ranked: true },
      { name: '政府部门', ranked: true },
      { name: '单列单位', ranked: false },
    ],
    ties: { rank: 'competition', breakBy: [{ of: 'duty', first: 'higher' }] },
    adjustments: [{ id: 'special', proofRequired: true }],
    inputs: ['评分.xlsx'],
    sha256: 'sha',
  })
  expect(scheme.grades.map(({ name, from }) => [name, String(from?.value ?? '—')])).toEqual([
    ['优秀', '90'],
    ['良好', '80'],
    ['一般', '—'],
  ])
  expect([...scheme.checks]).toEqual([
    ['DAT-03', 'note'],
    ['ROW-02', 'error'],
    ['PRG-04', 'off'],
  ])
  expect([...scheme.names.statuses]).toEqual([['已销号', 'finished']])
  expect(scheme.names.headings.get('ledger')?.get('name')).toEqual(['工作事项'])
  expect(scheme.surveys[0]?.options.map(({ name, value }) => [name, value === null])).toEqual([
    ['很满意', false],
    ['满意', false],
    ['不满意', false],
    ['不了解', true],
  ])
})

test('an indicator takes its clause and assessor from those above it', () => {
  const byId = new Map(indicatorsOf(sound().indicators).map(indicator => [indicator.id, indicator]))
  expect(byId.get('finished')).toMatchObject({
    level: 2,
    assessor: '市委办、市政府办、市发改委',
    source: '履职尽责（占52%）',
  })
  expect(byId.get('law')?.assessor).toBe('市法制办')
  expect(byId.get('public')?.source).toBe('《苏州机关绩效管理的实践探索》')
})

test('a method over actual and target works task by task, over counts once a unit', () => {
  const perTask = indicatorsOf(sound().indicators).filter(({ leaf }) => leaf?.perTask)
  expect(perTask.map(({ id }) => id)).toEqual(['key'])
})

test('every number that a score can rest on is a parameter with its line, clause and name', () => {
  const { parameters } = sound()
  expect(parameters.map(({ id, value }) => `${id} = ${digits(value as never)}`)).toMatchInlineSnapshot(`
    [
      "full = 100",
      "duty.points = 52",
      "key.points = 24",
      "key.method.cap = 1",
      "finished.points = 8",
      "late.points = 4",
      "late.method.each = 0.5",
      "late.method.floor = 0",
      "eff.points = 6",
      "eff.method.0.0 = 0.75",
      "eff.method.0.1 = 0",
      "eff.method.1.0 = 0.9",
      "eff.method.1.1 = 6",
      "law.points = 10",
      "law.method.each = 0.5",
      "law.method.floor = 0",
      "sat.points = 20",
      "public.points = 14",
      "public.measure.atLeast = 1",
      "leader.points = 6",
      "leader.measure.full = 100",
      "org.points = 18",
      "clean.points = 6",
      "clean.method.at = 80",
      "party.points = 6",
      "style.points = 6",
      "style.method.from.0.0 = 90",
      "style.method.from.0.1 = 6",
      "style.method.from.1.0 = 80",
      "style.method.from.1.1 = 4",
      "style.method.from.2.0 = 60",
      "style.method.from.2.1 = 2",
      "style.method.else = 0",
      "innov.points = 10",
      "innov.measure.full = 100",
      "innov.measure.atLeast = 3",
      "special.bonus.cap = 10",
      "special.deduction.cap = 10",
      "grades.优秀 = 90",
      "grades.良好 = 80",
      "survey.public.很满意 = 100",
      "survey.public.满意 = 80",
      "survey.public.不满意 = 0",
    ]
  `)
  expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length)
  const each = parameters.find(({ id }) => id === 'late.method.each')
  expect(each).toMatchObject({
    name: { zh: '每件扣分', en: 'deduction per case' },
    source: '履职尽责（占52%）',
    assumed: false,
    owner: '时效',
    origin: { kind: 'scheme', at: { file: 'scheme.yaml', line: 44, column: 38 }, id: 'late.method.each' },
  })
})

test('the live expression of a leaf refers to the parameters themselves', () => {
  const { parameters, indicators } = sound()
  const leaves = indicatorsOf(indicators).flatMap(({ leaf }) => (leaf ? [leaf.score] : []))
  const seen = new Set<unknown>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('op' in value && value.op === 'operand' && 'operand' in value) seen.add(value.operand)
    else for (const part of Object.values(value)) visit(part)
  }
  visit(leaves)
  const ofMethods = parameters.filter(({ id }) => id.includes('.method.'))
  expect(seen.size).toBe(ofMethods.length)
  expect(ofMethods.filter(parameter => !seen.has(parameter))).toEqual([])
})

test('what is assumed of an indicator marks exactly those of its numbers', () => {
  const assumed = sound().parameters.filter(parameter => parameter.assumed)
  expect(assumed.map(({ id }) => id)).toEqual(['eff.method.0.0', 'eff.method.0.1', 'eff.method.1.0', 'eff.method.1.1'])
})

test('a default that the file does not state cites no clause', () => {
  const atLeast = sound().parameters.find(({ id }) => id === 'public.measure.atLeast')
  expect(atLeast).toMatchObject({ source: null })
})

test('a scheme without groups leaves them to the registry', () => {
  const groups = SOUND.slice(SOUND.indexOf('groups:  '), SOUND.indexOf('ties:'))
  const text = edited([groups, ''], ['        groups: [政府部门, 单列单位]\n', ''])
  expect(sound(text).groups).toEqual([])
})

test('a warning can be re-graded or switched off by the scheme, an error cannot', () => {
  const unassessed: [string, string] = ['    assessor: 市绩效办\n    measure', '    measure']
  const regraded = (to: string) => compiled(edited(unassessed, ['DAT-03: note', `SCH-07: ${to}`])).findings
  expect(regraded('note')).toMatchObject([{ code: 'SCH-07', severity: 'note' }])
  expect(regraded('off')).toEqual([])
  expect(compiled(edited(['full: 100\n', 'full: 90\n'], ['DAT-03: note', 'SCH-01: off'])).ok).toBe(false)
})

test('codes of checks are held against the codes there are', () => {
  const codes = ['DAT-03', 'ROW-02']
  expect(placed(compileScheme(sourceOf(SOUND), 'sha', codes).findings)).toEqual(['SCH-02 123:40'])
})

test('where the text cannot be read, nothing else is complained of', () => {
  expect(placed(compiled('id: a\n\ttitle: b\n').findings)).toEqual(['SCH-15 2:1'])
  expect(placed(compiled('').findings)).toEqual(['SCH-15 1:1'])
})

test('the order of the keys at the top changes nothing', () => {
  const blocks = SOUND.split(/^(?=[a-z])/im).filter(block => !block.startsWith('#'))
  const plain = (scheme: Scheme): string =>
    JSON.stringify(scheme, (key, value) => (key === 'at' ? undefined : value instanceof Map ? [...value] : value))
  const expected = plain(sound())
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), shuffled => {
      expect(plain(sound(shuffled.join('')))).toBe(expected)
    }),
    { numRuns: 50, seed: 1 },
  )
})

test('whatever stands in a scheme, it compiles or it has an error: nothing is thrown', () => {
  const value = sourceOf(SOUND).value
  const junk = fc.oneof(
    fc.constantFrom(null, '', '二十四', 0, -1, 1e9, 0.5, true, [], {}, [[]], [null], { points: 1 }, 'share', [
      'a',
      'b',
    ]),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { minLength: 1, maxLength: 4 }), changes => {
      const copy = structuredClone(value)
      for (const [seed, replacement, isDeleted] of changes) damage(copy, seed, replacement, isDeleted)
      const source: SchemeSource = { ...sourceOf('id: a'), value: copy }
      const result = compileScheme(source, 'sha')
      expect(result.ok || result.findings.some(({ severity }) => severity === 'error')).toBe(true)
      for (const { message, remedy } of result.findings) {
        expect(`${message.zh}${message.en}${remedy.zh}${remedy.en}`).not.toMatch(/undefined|\[object|NaN/)
      }
    }),
    { numRuns: 600, seed: 11 },
  )
})

/** Replaces or deletes one entry somewhere in the data. */
function damage(root: unknown, seed: number, replacement: unknown, isDeleted: boolean): void {
  const spots: { holder: Record<string, unknown>; key: string }[] = []
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return
    for (const [key, value] of Object.entries(holder)) {
      spots.push({ holder: holder as Record<string, unknown>, key })
      visit(value)
    }
  }
  visit(root)
  const spot = spots[seed % spots.length]
  if (spot === undefined) return
  if (isDeleted && !Array.isArray(spot.holder)) delete spot.holder[spot.key]
  else spot.holder[spot.key] = structuredClone(replacement)
}

test('names of sheets, headings and many units at once reach the scheme', () => {
  const more = `unfinished: [] }
  collectives:
    各区、县级市: { groups: [区县] }
    各专班: { units: [市发改委, 市财政局] }
`
  const text = edited(
    ['sheets: { ledger: [重点工作台账] }', 'sheets: { events: [负面清单], prior: [历史成绩] }'],
    ['headings: { ledger: { name: [工作事项] } }', 'headings: { events: { item: [情形] }, prior: { grade: [档次] } }'],
    ['unfinished: [] }\n', more],
  )
  const scheme = sound(text.replace(/\ngroups:.*/, '\ngroups:\n  - { name: 区县 }'))
  expect(scheme.names.sheets.get('events')).toEqual(['负面清单'])
  expect(scheme.names.headings.get('prior')?.get('grade')).toEqual(['档次'])
  expect([...scheme.names.collectives]).toEqual([
    ['各区、县级市', { groups: ['区县'], units: [] }],
    ['各专班', { groups: [], units: ['市发改委', '市财政局'] }],
  ])
})
