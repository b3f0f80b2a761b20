import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collectShape } from '../../src/app/documents/collect.ts'
import { office } from '../build/office.ts'
import { book, OFFICE_BOOK, SCHEME, SUBMITTED } from '../build/submitted.ts'

const ROUNDS = ['考核办.xlsx', 'round1', 'round2']
const COLLECT = ['collect', ...ROUNDS, '-o', '汇总.xlsx']
const desk = (files: Readonly<Record<string, Uint8Array | string>> = {}) =>
  office({ files: { ...SUBMITTED, ...files } })

/** The files of the scenario that count, as a clerk would name them one by one. */
const TAKEN = [
  '考核办.xlsx',
  ...['农工委', '农林委2015', '市体育局', '市审计局', '财政局'].map(name => `round1/${name}.xlsx`),
  'round2/市教育局台账（修改）.xlsx',
]

const json = async ({ perf }: ReturnType<typeof office>, argv: readonly string[]) =>
  JSON.parse((await perf([...argv, '--json'])).out)
const collected = async (at: ReturnType<typeof office>, argv = COLLECT) =>
  z.strictObject(collectShape.shape).parse(await json(at, argv))

describe('eight submissions', () => {
  test('what came of each unit and file is told in the order of the registry', async () => {
    const { handedIn } = await collected(desk())
    expect(handedIn.map(({ unit, file, state, by }) => [unit, file, state, by])).toEqual([
      ['市教育局', 'round1/市教育局台账.xlsx', 'superseded', 'name'],
      ['市教育局', 'round2/市教育局台账（修改）.xlsx', 'handed-in', 'name'],
      ['市财政局', 'round1/财政局.xlsx', 'handed-in', 'name'],
      ['市体育局', 'round1/市体育局.xlsx', 'late', 'name'],
      ['市农业委员会', 'round1/农林委2015.xlsx', 'handed-in', 'name'],
      ['市农业委员会', 'round1/农林委2015（副本）.xlsx', 'repeated', 'name'],
      ['市委农村工作委员会', 'round1/农工委.xlsx', 'handed-in', 'name'],
      ['市水利局', 'round1/市水利局.xlsx', 'conflict', 'name'],
      ['市水利局', 'round1/市水利局（新）.xlsx', 'conflict', 'name'],
      ['市审计局', 'round1/市审计局.xlsx', 'handed-in', 'name'],
      ['市档案局', null, 'missing', null],
      [null, 'round1/坏.xlsx', 'unreadable', null],
    ])
  })

  test('what is wrong with the submissions as such is found, each once', async () => {
    const { findings } = await collected(desk())
    const codes = ['FIL-02', 'FIL-09', 'FIL-10', 'ORG-09', 'ROW-17', 'SUB-02', 'SUB-03']
    const told = findings.filter(({ code }) => codes.includes(code))
    expect(told.map(({ code, unit, file, cell }) => [code, unit, file, cell])).toEqual(
      expect.arrayContaining([
        ['FIL-02', null, 'round1/坏.xlsx', null],
        ['FIL-09', '市水利局', 'round1/市水利局.xlsx', null],
        ['FIL-09', '市农业委员会', 'round1/农林委2015（副本）.xlsx', null],
        ['FIL-10', '市审计局', 'round1/市审计局.xlsx', 'D2'],
        ['ROW-17', '市体育局', 'round1/市体育局.xlsx', 'F3'],
        ['SUB-02', '市体育局', '考核办.xlsx', 'B4'],
        ['SUB-03', '市教育局', 'round2/市教育局台账（修改）.xlsx', null],
      ]),
    )
    const missing = told.filter(({ code }) => code === 'ORG-09').map(({ unit }) => unit)
    // 市审计局 has sent the rows of another unit; 市水利局 has sent two files, which FIL-09 tells.
    expect(missing).toEqual(['市审计局', '市档案局'])
  })

  test('the ledger gives the scores, places and states of the files that count', async () => {
    const at = desk()
    await at.perf(COLLECT)
    const [one, all] = [await json(at, ['score', '汇总.xlsx']), await json(at, ['score', ...TAKEN, '-o', '结果'])]
    expect(one.units).toEqual(all.units)
    expect(one.units.filter(({ state }: { state: string }) => state === 'ranked')).toHaveLength(4)
  })

  test('collecting a collected ledger gives the same scores', async () => {
    const at = desk()
    await at.perf(COLLECT)
    await at.perf(['collect', '汇总.xlsx', '-o', '再汇总.xlsx'])
    const [one, two] = [await json(at, ['score', '汇总.xlsx']), await json(at, ['score', '再汇总.xlsx'])]
    expect(two.units).toEqual(one.units)
  })

  test('the screen names who is to be asked, by leader, who was late, and what to do next', async () => {
    const { out, code } = await desk().perf(COLLECT)
    expect(code).toBe(1)
    for (const words of ['8 个单位，6 个已报', '赵副市长', '市水利局（有冲突）', '市档案局', '市体育局，迟 3 天']) {
      expect(out).toContain(words)
    }
    expect(out).toContain('perf score 汇总.xlsx')
  })

  test('perf validate on the same folders finds the same of the submissions', async () => {
    const { findings } = await json(desk(), ['validate', ...ROUNDS])
    const codes = new Set(findings.map(({ code }: { code: string }) => code))
    for (const code of ['FIL-09', 'FIL-10', 'SUB-02', 'SUB-03', 'ROW-17']) expect(codes).toContain(code)
  })
})

describe('the ledger that is written', () => {
  test('a workbook of somebody else is never replaced, and nothing is written', async () => {
    const at = desk()
    const before = at.names()
    const { code, err } = await at.perf(['collect', ...ROUNDS, '-o', 'ledger.xlsx'])
    expect([code, err]).toEqual([2, expect.stringContaining('ledger.xlsx 已经有了')])
    expect(at.names()).toEqual(before)
  })

  test('an input is never replaced', async () => {
    const at = desk()
    const bytes = at.disk.get(at.resolve('考核办.xlsx'))
    expect((await at.perf(['collect', ...ROUNDS, '-o', '考核办.xlsx'])).code).toBe(2)
    expect(at.disk.get(at.resolve('考核办.xlsx'))).toBe(bytes)
  })

  test('an earlier ledger stays, whatever has been done to it; the same again is not written twice', async () => {
    const at = desk()
    await at.perf(COLLECT)
    const first = at.disk.get(at.resolve('汇总.xlsx'))
    await at.perf(COLLECT)
    expect(at.names().filter(name => name.startsWith('汇总'))).toEqual(['汇总-异常.xlsx', '汇总.xlsx'])
    at.disk.set(
      at.resolve('round2/市档案局.xlsx'),
      book({
        台账: [
          ['任务名称', '责任单位'],
          ['档案数字化', '市档案局'],
        ],
      }),
    )
    const { ledger } = await collected(at)
    expect(ledger).toBe('汇总-2.xlsx')
    expect(at.disk.get(at.resolve('汇总.xlsx'))).toEqual(first)
  })

  test('one that lies in the folder is not collected again', async () => {
    const at = desk()
    await at.perf(['collect', 'round1', '考核办.xlsx', '-o', 'round1/汇总.xlsx'])
    const { skipped, ledger } = await collected(at, ['collect', 'round1', '考核办.xlsx', '-o', 'round1/汇总.xlsx'])
    expect(skipped).toContain('汇总.xlsx')
    expect(ledger).toBe('汇总.xlsx')
  })

  test.each([
    ['a folder', 'round1'],
    ['another kind', '汇总.csv'],
    ['nothing', ''],
  ])('-o takes no %s', async (_, name) => {
    expect((await desk().perf(['collect', ...ROUNDS, '-o', name])).code).toBe(2)
  })

  test('without -o the mistake is told', async () => {
    expect((await desk().perf(['collect', ...ROUNDS])).code).toBe(2)
  })

  test('a scheme that is not beside the ledger is named in the next command', async () => {
    const at = desk({ '方案/年度.yaml': SCHEME })
    const { out } = await at.perf([...COLLECT.slice(0, -1), '汇总/全市.xlsx', '--scheme', '方案/年度.yaml'])
    expect(out).toContain('perf score 汇总/全市.xlsx --scheme 方案/年度.yaml')
  })
})

describe('what is taken from whom', () => {
  const rows = [
    ['任务名称', '责任单位', '目标值', '完成值'],
    ['节水', '市水利局', '10', '9'],
  ]
  const waiver = [
    ['代码', '理由', '批准人'],
    ['EVD-01', '自己同意', '科长'],
  ]

  test('a waiver that a unit grants itself does not come into force by being collected', async () => {
    const at = office({
      files: { 'scheme.yaml': SCHEME, '考核办.xlsx': OFFICE_BOOK, '市水利局.xlsx': book({ 台账: rows, 豁免: waiver }) },
    })
    const { sheets } = await collected(at, ['collect', '考核办.xlsx', '市水利局.xlsx', '-o', '汇总.xlsx'])
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['名录', '台账', '评分'])
  })

  test('what the scheme names as its inputs is read from there, and not twice', async () => {
    const scheme = SCHEME.replace('ties:', 'inputs: [考核办.xlsx]\nties:')
    const at = office({
      files: { 'scheme.yaml': scheme, '考核办.xlsx': OFFICE_BOOK, '报送/市水利局.xlsx': book({ 台账: rows }) },
    })
    const { sheets } = await collected(at, ['collect', '报送', '-o', '汇总.xlsx'])
    expect(sheets).toEqual([
      { sheet: '名录', rows: 8 },
      { sheet: '台账', rows: 1 },
    ])
    const { units, findings } = await json(at, ['score', '汇总.xlsx'])
    expect(units.find(({ unit }: { unit: string }) => unit === '市水利局')).toMatchObject({
      state: 'ranked',
      total: 89,
    })
    expect(findings.filter(({ code }: { code: string }) => code === 'ORG-03')).toEqual([])
  })

  test('judges keep their marks and their categories', async () => {
    const marks = [
      ['指标', '单位', '张三', '李四'],
      ['', '', '领导', '专家'],
      ['创新', '市教育局', '90', '回避'],
    ]
    const at = office({
      files: {
        'scheme.yaml': SCHEME,
        '考核办.xlsx': OFFICE_BOOK,
        '打分.xlsx': book({ 评委打分: marks }),
        '市水利局.xlsx': book({ 台账: rows }),
      },
    })
    await at.perf(['collect', '考核办.xlsx', '打分.xlsx', '市水利局.xlsx', '-o', '汇总.xlsx'])
    const { readWorkbook } = await import('../../src/read/xlsx.ts')
    const { normalise } = await import('../../src/normalise/normalise.ts')
    const bytes = at.disk.get(at.resolve('汇总.xlsx')) ?? new Uint8Array()
    const { panel } = normalise(readWorkbook(bytes, '汇总.xlsx').tables, null, 2015)
    expect(panel.map(({ marks: given }) => given.map(({ judge, category, kind }) => [judge, category, kind]))).toEqual([
      [
        ['张三', '领导', 'mark'],
        ['李四', '专家', 'recused'],
      ],
    ])
  })
})
