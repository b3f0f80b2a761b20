import { describe, expect, test } from 'vitest'
import type { Dataset, Task } from '../../src/model/dataset.ts'
import { known } from '../../src/model/field.ts'
import type { UnitName } from '../../src/model/unit.ts'
import { normalise } from '../../src/normalise/normalise.ts'
import { schemeNames } from '../build/dataset.ts'
import { table, type Written } from '../build/tables.ts'

const HEADINGS = [
  '序号',
  '工作类别',
  '任务名称',
  '责任单位',
  '完成时限',
  '目标值',
  '完成值',
  '状态',
  '实际完成时间',
  '佐证材料',
]
const ROW: Written[] = [1, '重点工作', '建成公园', '市园林局', '2015-11-30', 100, 92, '已完成', '2015.11.20', '验收单']
const UNITS = table(
  [
    ['单位', '简称', '组'],
    ['市园林局', '园林局', '部门'],
    ['市教育局', '教育局', '部门'],
  ],
  { sheet: '名录' },
)
const ON = { file: '台账.xlsx', sheet: '台账' }

const read = (rows: readonly (readonly Written[])[], merges: readonly string[] = []): Dataset =>
  normalise([UNITS, table(rows, { sheet: '台账', merges })], null, 2015)
const ledger = (...rows: readonly (readonly Written[])[]): Dataset => read([HEADINGS, ...rows])
const changed = (changes: Readonly<Record<string, Written>>): Written[] =>
  HEADINGS.map((heading, i) => (heading in changes ? (changes[heading] ?? null) : (ROW[i] ?? null)))
const taskWith = (changes: Readonly<Record<string, Written>>): Task => {
  const [task] = ledger(changed(changes)).tasks
  if (!task) throw new Error('no task')
  return task
}
const skipped = ({ skippedRows }: Dataset) => skippedRows.map(({ at, why, shown }) => [at.row, why, shown])
const ownerNames = ({ tasks }: Dataset) =>
  tasks.map(({ owner }) => (owner.kind === 'known' ? owner.unit.name : owner.kind))

describe('a task', () => {
  test('every value knows its cell', () => {
    const task = taskWith({})
    expect(task.at).toEqual({ on: ON, row: 2, column: 2 })
    expect(task.name).toMatchObject({ value: '建成公园', at: { on: ON, row: 2, column: 2 } })
    expect(task.owner).toMatchObject({ kind: 'known', unit: { name: '市园林局' }, at: { column: 3 } })
    expect(task.deadline).toMatchObject({ value: '2015-11-30', reading: 'text-date', at: { column: 4 } })
    expect(String(known(task.target))).toBe('100')
    expect(String(known(task.actual))).toBe('92')
    expect(task.actual.at).toEqual({ on: ON, row: 2, column: 6 })
    expect(task.status).toMatchObject({ value: 'finished', shown: '已完成', at: { column: 7 } })
    expect(task.finishedOn).toMatchObject({ value: '2015-11-20' })
    expect(task.evidence).toMatchObject({ value: '验收单' })
  })

  test('a value with its unit typed in the cell is unreadable, with what was typed', () => {
    expect(taskWith({ 完成值: '约120个' }).actual).toEqual({
      kind: 'unreadable',
      shown: '约120个',
      at: { on: ON, row: 2, column: 6 },
      why: 'approximate',
    })
  })

  test('a column that the sheet lacks is blank, at the row', () => {
    expect(taskWith({}).progress).toEqual({ kind: 'blank', at: { on: ON, row: 2, column: 2 } })
  })

  test('every blank number is a field of its own', () => {
    const task = read([
      ['任务名称', '责任单位'],
      ['建成公园', '市园林局'],
    ]).tasks[0]
    expect(task?.target).not.toBe(task?.actual)
  })

  test('the number of a task is its 任务编号, else its 序号', () => {
    expect(taskWith({}).id).toMatchObject({ value: '1', at: { column: 0 } })
    const rows = [
      ['序号', '任务编号', '任务名称', '责任单位'],
      [1, 'A-7', '建成公园', '市园林局'],
    ]
    expect(read(rows).tasks[0]?.id).toMatchObject({ value: 'A-7', at: { column: 1 } })
  })

  test.each([
    ['已完成', 'finished'],
    ['办结', 'finished'],
    ['完成（100%）', 'finished'],
    ['√', 'finished'],
    [' 进行 中 ', 'ongoing'],
    ['序时推进', 'ongoing'],
    ['未启动', 'unfinished'],
    ['滞后', 'unfinished'],
    ['×', 'unfinished'],
  ])('the status %s is %s', (word, status) => {
    expect(taskWith({ 状态: word }).status).toMatchObject({ kind: 'value', value: status, shown: word })
  })

  test('a status that is in no list is unreadable, never guessed', () => {
    expect(taskWith({ 状态: '基本完成' }).status).toMatchObject({
      kind: 'unreadable',
      why: 'not-in-list',
      shown: '基本完成',
    })
    expect(taskWith({ 状态: null }).status).toEqual({ kind: 'blank', at: { on: ON, row: 2, column: 7 } })
  })

  test('a status word of the scheme is known', () => {
    const names = schemeNames({ statuses: new Map([['基本完成', 'ongoing']]) })
    const sheet = table([HEADINGS, changed({ 状态: '基本完成' })], { sheet: '台账' })
    expect(normalise([sheet], names, 2015).tasks[0]?.status).toMatchObject({ value: 'ongoing' })
  })

  test('every readable column can be selected by, as text', () => {
    const { words } = taskWith({ 完成时限: { kind: 'date', serial: 42338 }, 完成值: '约120个', 状态: null })
    expect([...words].map(([id, field]) => [id, known(field)])).toEqual([
      ['no', '1'],
      ['category', '重点工作'],
      ['name', '建成公园'],
      ['owner', '市园林局'],
      ['deadline', '2015-11-30'],
      ['target', '100'],
      ['actual', '约120个'],
      ['finishedOn', '2015.11.20'],
      ['evidence', '验收单'],
    ])
  })

  test('a broken formula is told once: by the number, or by the text of any other column', () => {
    const broken: Written = { kind: 'error', text: '#REF!', formula: true }
    const task = taskWith({ 完成值: broken, 工作类别: broken })
    expect(task.actual).toMatchObject({ kind: 'unreadable', why: 'error-value' })
    expect(task.words.get('actual')).toBeUndefined()
    expect(task.words.get('category')).toMatchObject({ kind: 'unreadable', why: 'error-value' })
  })

  test('a picture in the cell is evidence', () => {
    expect(taskWith({ 佐证材料: { kind: 'image', formula: true } }).evidence).toMatchObject({
      kind: 'value',
      value: '[图片]',
    })
  })
})

describe('who is responsible', () => {
  const rows = (lead: Written, owner: Written) => [
    ['任务名称', '牵头单位', '责任单位'],
    ['建成公园', lead, owner],
  ]

  test('the lead unit is, where one is named', () => {
    expect(ownerNames(read(rows('教育局', '园林局')))).toEqual(['市教育局'])
  })

  test('the responsible unit is, where no lead unit is named', () => {
    expect(ownerNames(read(rows(null, '园林局')))).toEqual(['市园林局'])
    expect(ownerNames(read(rows(' ', '园林局')))).toEqual(['市园林局'])
  })

  test('nobody is, where neither is named', () => {
    expect(read(rows(null, null)).tasks[0]?.owner).toEqual({ kind: 'blank', at: { on: ON, row: 2, column: 2 } })
  })

  test('two names in one cell are several units', () => {
    expect(read(rows('园林局、教育局', null)).tasks[0]?.owner).toMatchObject({
      kind: 'several',
      units: [{ name: '市园林局' }, { name: '市教育局' }],
    })
  })
})

describe('merged cells', () => {
  const rows: Written[][] = [
    ['序号', '任务名称', '责任单位', '目标值', '完成值'],
    [1, '建成公园', '市园林局', 300, 90],
    [2, '建成绿道', null, null, 91],
    [3, '建成广场', null, null, 92],
    [4, '建成学校', '市教育局', 100, 93],
  ]

  test('a merged unit name applies to every row it covers and is counted once', () => {
    const data = read(rows, ['C2:C4'])
    expect(ownerNames(data)).toEqual(['市园林局', '市园林局', '市园林局', '市教育局'])
    expect(data.tasks.map(({ owner }) => owner.at.row)).toEqual([2, 2, 2, 5])
    expect(data.sheets.map(sheet => sheet.rows)).toEqual([2, 4])
  })

  test('without the merge the cells below are blank', () => {
    expect(ownerNames(read(rows))).toEqual(['市园林局', 'blank', 'blank', '市教育局'])
  })

  test('a merged number counts in its own row alone', () => {
    const targets = read(rows, ['C2:C4', 'D2:D4']).tasks.map(({ target }) => target)
    expect(targets.map(target => (target.kind === 'value' ? String(target.value) : target.kind))).toEqual([
      '300',
      'blank',
      'blank',
      '100',
    ])
    expect(targets[1]?.at).toEqual({ on: ON, row: 3, column: 3 })
  })

  test('a merged number counts once even where the file repeats it in the covered cells', () => {
    const repeated = rows.map((row, i) => (i === 2 || i === 3 ? [...row.slice(0, 3), 300, row[4] ?? null] : row))
    const targets = read(repeated, ['D2:D4']).tasks.map(({ target }) => target.kind)
    expect(targets).toEqual(['value', 'blank', 'blank', 'value'])
  })

  test('merges end where they end, wherever the next begins', () => {
    const owners = [...rows.slice(0, 3), [3, '建成广场', '市教育局', 1, 2], [4, '建成学校', null, 1, 2]]
    expect(ownerNames(read(owners, ['C4:C5', 'C2:C3']))).toEqual(['市园林局', '市园林局', '市教育局', '市教育局'])
  })

  test('a task of several stages is one task, and its further rows are recorded', () => {
    const stages: Written[][] = [
      ['序号', '任务名称', '责任单位', '一季度'],
      [1, '建成公园', '市园林局', '立项'],
      [null, null, null, '开工'],
      [2, '建成学校', '市教育局', '选址'],
    ]
    const data = read(stages, ['A2:A3', 'B2:B3', 'C2:C3'])
    expect(data.tasks.map(({ name }) => known(name))).toEqual(['建成公园', '建成学校'])
    expect(skipped(data)).toEqual([[3, 'continuation', '开工']])
  })

  test('a task merged over several units is a task of each', () => {
    const shared: Written[][] = [
      ['任务名称', '责任单位', '完成值'],
      ['建成公园', '市园林局', 1],
      [null, '市教育局', 2],
    ]
    const data = read(shared, ['A2:A3'])
    expect(ownerNames(data)).toEqual(['市园林局', '市教育局'])
    expect(data.tasks.map(({ name }) => known(name))).toEqual(['建成公园', '建成公园'])
  })
})

describe('rows that are no tasks', () => {
  const title = (text: string): Written[] => [text]

  test('a row that is merged across, or fills only a column before the names, is a section title', () => {
    const rows = [HEADINGS, title('一、重点工程'), [null, '（一）公园'], ROW]
    const data = read(rows, ['A2:J2', 'B3:J3'])
    expect(data.tasks).toHaveLength(1)
    expect(skipped(data)).toEqual([
      [2, 'section', '一、重点工程'],
      [3, 'section', '（一）公园'],
    ])
    expect(skipped(ledger(title('填表人：某某'), ROW))).toEqual([[2, 'section', '填表人：某某']])
  })

  test.each(['合计', '小 计', '总计', '合计：', '小计（园林）'])('a row that begins with %s is no task', word => {
    const data = ledger(ROW, [word, null, null, null, null, 100, 92])
    expect(data.tasks).toHaveLength(1)
    expect(skipped(data)).toEqual([[3, 'subtotal', word]])
  })

  test('a task that has 合计 inside its name is a task', () => {
    expect(ledger(changed({ 序号: null, 工作类别: null, 任务名称: '合计新增学位一万个' })).tasks).toHaveLength(1)
  })

  test('headings repeated on a later page are no task', () => {
    const data = ledger(ROW, HEADINGS, changed({ 序号: 2, 任务名称: '建成学校' }))
    expect(data.tasks).toHaveLength(2)
    expect(skipped(data)).toEqual([[3, 'headings', '序号']])
  })

  test('empty lines and lines that were only numbered beforehand are nothing at all', () => {
    const data = ledger(ROW, [2], ['3'], [' ', null, '\u00a0'], [])
    expect(data.tasks).toHaveLength(1)
    expect(data.skippedRows).toEqual([])
  })

  test('a row without a task name but with other cells is a task that lacks its name', () => {
    const data = ledger(changed({ 任务名称: null }))
    expect(data.tasks[0]?.name).toEqual({ kind: 'blank', at: { on: ON, row: 2, column: 2 } })
    expect(data.skippedRows).toEqual([])
  })

  test('a row with nothing but a task name is a task that lacks its owner', () => {
    expect(ownerNames(ledger([null, null, '建成公园']))).toEqual(['blank'])
  })

  test.each(['一、重点工程', '（二）公园', '第三部分 其他', '注：数据截至年底', '填表人：某某'])(
    'in a sheet that begins with the names, %s alone is a title or a remark',
    text => {
      const data = read([['任务名称', '责任单位'], [text], ['建成公园', '市园林局']])
      expect(data.tasks.map(({ name }) => known(name))).toEqual(['建成公园'])
      expect(skipped(data)).toEqual([[2, 'section', text]])
    },
  )
})

describe('who takes part in a task', () => {
  const who = (headings: readonly string[], row: readonly Written[]) => {
    const [task] = read([
      ['任务名称', ...headings],
      ['建成公园', ...row],
    ]).tasks
    const named = (name: UnitName | undefined) =>
      name?.kind === 'known'
        ? name.unit.name
        : name?.kind === 'several'
          ? name.units.map(unit => unit.name)
          : name?.kind
    return [task?.owner, task?.responsible, task?.supporting].map(named)
  }

  test('beside a lead unit the responsible unit has its own part', () => {
    const headings = ['牵头单位', '责任单位', '配合单位']
    expect(who(headings, ['园林局', '教育局', null])).toEqual(['市园林局', '市教育局', 'blank'])
    expect(who(headings, ['园林局', null, '市教育局'])).toEqual(['市园林局', 'blank', '市教育局'])
  })

  test('where no lead unit is named the responsible unit leads, and counts once', () => {
    expect(who(['牵头单位', '责任单位'], [null, '教育局'])).toEqual(['市教育局', 'blank', 'blank'])
    expect(who(['责任单位', '协办单位'], ['教育局', '园林局'])).toEqual(['市教育局', 'blank', '市园林局'])
  })

  test('several supporting units are several, an unknown one among them makes the cell unknown', () => {
    expect(who(['牵头单位', '配合单位'], ['园林局', '教育局、市园林局'])).toEqual([
      '市园林局',
      'blank',
      ['市教育局', '市园林局'],
    ])
    expect(who(['牵头单位', '配合单位'], ['园林局', '教育局、各有关单位'])[2]).toBe('unknown')
  })
})

describe('the numbers that few ledgers have', () => {
  test('challenge, weight, difficulty and quality are read under the names that offices give them', () => {
    const [task] = read([
      ['任务名称', '责任单位', '挑战目标', '分值', '难度', '质量得分'],
      ['建成公园', '园林局', 120, 5, '1.2', '较好'],
    ]).tasks
    expect(task && [task.challenge, task.weight, task.difficulty].map(field => String(known(field)))).toEqual([
      '120',
      '5',
      '1.2',
    ])
    expect(task?.difficulty).toMatchObject({ reading: 'text-number', at: { row: 2, column: 4 } })
    expect(task?.quality).toMatchObject({ kind: 'unreadable', why: 'not-a-number', shown: '较好' })
  })

  test('a merged weight counts once', () => {
    const rows = [
      ['任务名称', '责任单位', '权重'],
      ['建成公园', '园林局', 5],
      ['种树', '园林局', null],
    ]
    expect(read(rows, ['C2:C3']).tasks.map(({ weight }) => String(known(weight)))).toEqual(['5', 'null'])
  })

  test('columns that the sheet lacks cost a row one blank in all', () => {
    const [task] = read([
      ['任务名称', '责任单位'],
      ['建成公园', '园林局'],
    ]).tasks
    const absent = [task?.challenge, task?.weight, task?.difficulty, task?.quality, task?.progress, task?.deadline]
    expect(new Set<unknown>([...absent, task?.responsible, task?.supporting]).size).toBe(1)
    expect(task?.weight).toEqual({ kind: 'blank', at: { on: ON, row: 2, column: 0 } })
    expect(task?.nodes).toBe(
      read([
        ['任务名称', '责任单位'],
        ['种树', '园林局'],
      ]).tasks[0]?.nodes,
    )
  })
})

describe('the quarters', () => {
  const nodes = (rows: readonly (readonly Written[])[], merges: readonly string[] = []) =>
    read(rows, merges).tasks.map(task =>
      task.nodes.map(({ quarter, planned, done }) => [quarter, known(planned), known(done)]),
    )

  test('a quarter has what was planned and whether it is done', () => {
    const headings = [
      '任务名称',
      '责任单位',
      '一季度节点',
      '一季度是否完成',
      '二季度目标',
      '第二季度完成情况',
      '四季度',
    ]
    expect(nodes([headings, ['建成公园', '园林局', '立项', '√', '开工', '未完成', '竣工']])).toEqual([
      [
        [1, '立项', 'finished'],
        [2, '开工', 'unfinished'],
        [4, '竣工', null],
      ],
    ])
  })

  test('under a heading of the quarter the second row says which is which', () => {
    const rows: Written[][] = [
      ['任务名称', '责任单位', '一季度', null, '二季度', null, '完成情况', null],
      [null, null, '节点目标', '完成情况', '节点目标', '完成情况', '进展情况', '是否完成'],
      ['建成公园', '园林局', '立项', '已完成', '开工', '进行中', '正在施工', '进行中'],
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1']
    expect(nodes(rows, merges)).toEqual([
      [
        [1, '立项', 'finished'],
        [2, '开工', 'ongoing'],
      ],
    ])
    const [task] = read(rows, merges).tasks
    expect(task?.status).toMatchObject({ value: 'ongoing', at: { column: 7 } })
    expect(task && known(task.words.get('progressNote') ?? task.name)).toBe('正在施工')
  })

  test('what was done in words is no status', () => {
    const headings = ['任务名称', '责任单位', '一季度完成情况']
    const [task] = read([headings, ['建成公园', '园林局', '已签约3家']]).tasks
    expect(task?.nodes).toMatchObject([
      { quarter: 1, planned: { kind: 'blank' }, done: { kind: 'unreadable', why: 'not-in-list' } },
    ])
  })
})
