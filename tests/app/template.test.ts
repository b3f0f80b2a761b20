import { describe, expect, test } from 'vitest'
import { templateShape } from '../../src/app/documents/issuing.ts'
import type { Task } from '../../src/model/dataset.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { stampOf } from '../../src/normalise/scheme-stamp.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { issuingOffice } from '../build/issuing-office.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'

const UNITS = [
  ['单位', '简称', '别名', '有效起', '有效止', '组', '参评', '承继自'],
  ['市教育局', '教育局、市教委', '', '', '', '第一组', '', ''],
  ['市财政局', '财政局', '市财政委', '2026-01-01', '2027-06-30', '第一组', '单列', '市国资局'],
  ['市体育局', '体育局', '', '', '', '第二组', '', ''],
  ['市老干部局', '', '', '', '', '第二组', '不参加', ''],
]
const TASKS = [
  [
    '任务编号',
    '任务名称',
    '工作类别',
    '目标值',
    '牵头单位',
    '配合单位',
    '责任人',
    '联络员',
    '完成时限',
    '完成值',
    '状态',
  ],
  ['A-1', '新增学位', '重点工作', '1200', '市教育局', '市财政局', '李华', '13800000000', '2027-09-30', '300', '进行中'],
  ['A-2', '校舍安全检查', '日常工作', '', '教育局', '', '李华', '', '2027年底前', '', ''],
  ['B-1', '预算执行率', '重点工作', '95', '市财政局', '', '王明', '', '2027-12-31', '', ''],
  ['C-1', '全民健身步道', '重点工作', '8', '市体育总会', '', '赵强', '', '2027-11-30', '', ''],
]
const REGISTRY = readableWorkbook([{ name: '名录', rows: UNITS }])
const APPROVED = readableWorkbook([
  { name: '名录', rows: UNITS },
  { name: '台账', rows: TASKS },
])

/** A year that was started with the blank scheme, with a registry and an approved ledger. */
async function started() {
  const place = issuingOffice({ '批准台账.xlsx': APPROVED })
  await place.perf(['init', 'blank', '考核'])
  place.disk.set(place.resolve('考核/名录.xlsx'), REGISTRY)
  return place
}

const datasetOf = (bytes: Uint8Array) => normalise(readWorkbook(bytes, 'book.xlsx').tables, null, 2027)

const codesOf = (json: string): string[] => {
  const { findings } = JSON.parse(json) as { findings: readonly { readonly code: string; readonly file: string }[] }
  // What is still to be settled in the blank scheme is told by lint.
  return [...new Set(findings.filter(({ code }) => code !== 'SCH-07').map(({ code }) => code))].sort()
}

describe('perf template', () => {
  test('a fresh form has nothing wrong but what is to be filled in, and says once that it has no task', async () => {
    const { perf, bytes } = await started()
    expect((await perf(['template', '考核/scheme.yaml'])).code).toBe(0)
    const { out } = await perf(['validate', '考核/2027年台账.xlsx', '--json'])
    expect(codesOf(out)).toEqual(['DATA-04', 'ROW-16'])
    expect(JSON.parse(out).findings.filter(({ code }: { code: string }) => code === 'ROW-16')).toHaveLength(1)
    expect(await checkPackage(bytes('考核/2027年台账.xlsx'))).toEqual([])
  })

  test('filled in as it asks, it validates clean and is scored', async () => {
    const { perf, fill } = await started()
    await perf(['template', '考核'])
    const task = (row: number, name: string, category: string, unit: string, actual: number) => ({
      ...{ [`A${row}`]: row - 3, [`B${row}`]: `T-${row}`, [`D${row}`]: category, [`E${row}`]: name, [`G${row}`]: 100 },
      ...{ [`I${row}`]: '周宁', [`J${row}`]: unit, [`L${row}`]: `${unit[1]}华`, [`M${row}`]: '陈敏 13800000000' },
      ...{ [`N${row}`]: new Date(Date.UTC(2027, 10, 30)), [`P${row}`]: actual, [`Q${row}`]: actual / 100 },
      ...{ [`O${row}`]: '按计划做完', [`R${row}`]: actual < 100 ? '进行中' : '已完成' },
      ...(actual < 100
        ? {}
        : { [`S${row}`]: new Date(Date.UTC(2027, 10, 29)), [`T${row}`]: `验收单（青验〔2027〕${row}号）` }),
    })
    const units = ['市教育局', '市财政局', '市体育局']
    await fill('考核/2027年台账.xlsx', {
      台账: Object.assign(
        {},
        ...units.flatMap((unit, i) => [
          task(4 + 2 * i, `重点任务${i}：建成三处${'甲乙丙'[i]}类场地`, '重点工作', unit, 100),
          task(5 + 2 * i, `日常任务${i}：办结${'甲乙丙'[i]}类来信`, '日常工作', unit, 100),
        ]),
      ),
      评分: Object.fromEntries(
        [4, 5, 6].flatMap(row => [
          [`C${row}`, 18],
          [`D${row}`, '年度评定'],
        ]),
      ),
    })
    const { out } = await perf(['validate', '考核/2027年台账.xlsx', '--as-of', '2027-12-31', '--json'])
    expect(codesOf(out)).toEqual([])
    const scored = JSON.parse((await perf(['score', '考核/2027年台账.xlsx', '--json'])).out)
    expect(scored.units.map((one: { unit: string; total: string }) => [one.unit, Number(one.total)])).toEqual([
      ['市教育局', 98],
      ['市财政局', 98],
      ['市体育局', 98],
      ['市老干部局', 0],
    ])
  })

  test('is stamped with the scheme, its version, the year and the unit, and is no result of perf', async () => {
    const { perf, bytes } = await started()
    const { out } = await perf(['template', '考核', '--per-unit', '--json'])
    const { scheme, forms, units } = templateShape.parse(JSON.parse(out))
    expect([units, forms.map(({ unit }) => unit)]).toEqual([4, ['市教育局', '市财政局', '市体育局', null]])
    const { tables, stamp } = readWorkbook(bytes('考核/2027年台账/市教育局-台账.xlsx'), 'x')
    expect(stamp).toBeNull()
    expect(tables.flatMap(table => (table.name.sheet === '方案' ? [stampOf(table)] : []))).toMatchObject([
      { scheme: 'niandu-kaohe', version: scheme.sha256.slice(0, 12), year: 2027, unit: '市教育局' },
    ])
  })

  test('the registry it hands out reads as the one it was made from', async () => {
    const { perf, bytes } = await started()
    await perf(['template', '考核'])
    const plain = (of: Uint8Array) =>
      datasetOf(of).units.map(unit => ({
        ...unit,
        at: null,
        aliases: [...unit.aliases].map(({ name, from, to }) => [name, from, to]).sort(),
      }))
    expect(plain(bytes('考核/2027年台账.xlsx'))).toEqual(plain(REGISTRY))
  })

  test('known rows of the approved ledger are filled in; progress, actual and status are left open', async () => {
    const { perf, bytes } = await started()
    await perf(['template', '考核', '--from', '批准台账.xlsx'])
    const { tasks } = datasetOf(bytes('考核/2027年台账.xlsx'))
    const [approved] = [datasetOf(APPROVED).tasks]
    const known = (task: Task) => ({
      ...{ id: task.id, name: task.name, target: task.target, deadline: task.deadline },
      ...{ category: task.words.get('category'), lead: task.words.get('leadUnit') },
    })
    const said = (value: object) => JSON.parse(JSON.stringify(value, (key, held) => (key === 'at' ? undefined : held)))
    expect(tasks.map(task => said(known(task)).name.value)).toEqual(approved?.map(task => said(known(task)).name.value))
    for (const [i, task] of tasks.entries()) {
      const before = approved?.[i]
      if (before === undefined) throw new Error('a task more than was approved')
      for (const key of ['id', 'deadline', 'category', 'lead'] as const) {
        expect(said({ of: known(task)[key] }).of?.value).toEqual(said({ of: known(before)[key] }).of?.value)
      }
      expect([task.actual.kind, task.status.kind]).toEqual(['blank', 'blank'])
    }
  })

  test('one workbook a unit that takes part holds its own tasks, and nobody else as the one that leads', async () => {
    const { perf, bytes, names } = await started()
    const { out } = await perf(['template', '考核', '--from', '批准台账.xlsx', '--per-unit'])
    expect(names().filter(name => name.startsWith('考核/2027年台账/'))).toEqual([
      '考核/2027年台账/市体育局-台账.xlsx',
      '考核/2027年台账/市教育局-台账.xlsx',
      '考核/2027年台账/市财政局-台账.xlsx',
      '考核/2027年台账/考核办用表.xlsx',
    ])
    const own = (unit: string) =>
      datasetOf(bytes(`考核/2027年台账/${unit}-台账.xlsx`)).tasks.map(({ name }) => name.kind === 'value' && name.value)
    expect(own('市教育局')).toEqual(['新增学位', '校舍安全检查'])
    expect(own('市财政局')).toEqual(['预算执行率'])
    // 市体育总会 is no unit of the registry: nobody was given its task, and the office is told.
    expect(own('市体育局')).toEqual([])
    expect(out).toContain('有 1 项任务的牵头单位空白或不在名录')
    expect(out).toContain('批准台账.xlsx › 台账 › E5')
    const sheets = readWorkbook(bytes('考核/2027年台账/市教育局-台账.xlsx'), 'x').tables.map(({ name }) => name.sheet)
    expect(sheets).toEqual(['填表说明', '台账', '名录', '方案', '选项'])
  })

  test('a folder of unit forms is validated together: the registry that each carries is no second entry', async () => {
    const { perf, disk, resolve } = await started()
    await perf(['template', '考核', '--from', '批准台账.xlsx', '--per-unit'])
    disk.delete(resolve('考核/2027年台账/市体育局-台账.xlsx'))
    const { out } = await perf(['validate', '考核/2027年台账', '--scheme', '考核/scheme.yaml', '--json'])
    expect(codesOf(out).filter(code => code.startsWith('ORG-03'))).toEqual([])
  })

  test('forms that were issued are not written over', async () => {
    const { perf, fill, bytes } = await started()
    await perf(['template', '考核'])
    expect((await perf(['template', '考核'])).code).toBe(0)
    await fill('考核/2027年台账.xlsx', { 台账: { E4: '新增学位' } })
    const filled = bytes('考核/2027年台账.xlsx')
    const { code, err } = await perf(['template', '考核'])
    expect(code).toBe(2)
    expect(err).toContain('2027年台账.xlsx')
    expect(bytes('考核/2027年台账.xlsx')).toBe(filled)
  })

  test.each([
    ['no registry anywhere', ['template', '考核/scheme.yaml'], 'RUN-05'],
    ['a registry that is not there', ['template', '考核', '--roster', '没有.xlsx'], 'RUN-01'],
    ['rows that are no number', ['template', '考核', '--rows', '很多'], 'RUN-11'],
    ['as many rows as slow a workbook down', ['template', '考核', '--rows', '5000'], 'RUN-11'],
  ])('%s ends the command with what to do', async (_, argv, stop) => {
    const place = await started()
    place.disk.delete(place.resolve('考核/名录.xlsx'))
    const { code, err } = await place.perf(argv)
    expect(code).toBe(2)
    expect(err).toContain(stop)
  })

  test('a scheme without tasks has nothing for units to fill in', async () => {
    const { code, err } = await issuingOffice().perf(['template', 'scheme.yaml', '--per-unit'])
    expect(code).toBe(2)
    expect(err).toContain('--per-unit')
  })
})
