import { numberOf } from '../../formula/evaluate.ts'
import type { Indicator } from '../../model/scheme.ts'
import type { Unit } from '../../model/unit.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { isGiven, ledgerColumns, mustColumns } from './ledger.ts'
import { type AskedOf, askedOn, type FormRequest } from './request.ts'

type Line = readonly [what: string, must: string, how: string]

/** How the forms are filled in 填表说明, in plain words, from the scheme. */
export function guideSheet(request: FormRequest, sheets: readonly string[], unit: Unit | null): Sheet {
  const { scheme } = request
  const lines: readonly (Line | string)[] = [
    '一、怎么填',
    ...rulesOf(request, unit),
    ...(sheets.includes(request.words('ledger').name)
      ? ['二、台账各列', ...columnLines(request, unit), '三、台账任务怎么计分', ...countingLines(request)]
      : []),
    ...(unit === null ? ['四、其他各表', ...sheetLines(request, sheets)] : []),
  ]
  const wide = (text: string, look: 'title' | 'note' | 'heading'): Cell[] => [
    { kind: 'text', text, look },
    { kind: 'blank', look },
    { kind: 'blank', look },
  ]
  const merges: number[] = [1, 2]
  const rows: Cell[][] = [
    wide(`${scheme.year}年度${scheme.title}填表说明`, 'title'),
    wide(`${unit === null ? '' : `${unit.name}　`}${scheme.issuer ?? ''}`, 'note'),
  ]
  for (const line of lines) {
    if (typeof line === 'string') {
      rows.push(wide(line, 'heading'))
      merges.push(rows.length)
      continue
    }
    const [what, must, how] = line
    rows.push([
      { kind: 'text', text: what, look: 'text' },
      { kind: 'text', text: must, look: 'centred' },
      { kind: 'text', text: how, look: 'text' },
    ])
  }
  return {
    name: '填表说明',
    columns: [{ width: 20 }, { width: 9 }, { width: 74 }],
    rows,
    frozenRows: 0,
    merges: merges.map(top => ({ top, left: 0, bottom: top, right: 2 })),
    portrait: true,
    locked: true,
  }
}

function rulesOf({ scheme, tasks }: FormRequest, unit: Unit | null): Line[] {
  const cutoff = scheme.cutoff === null ? '' : `截止日是 ${scheme.cutoff}，当天计入。`
  return [
    ['白色格', '', '要填的格子。灰色格是考核办已经填好的，不用重填，也不要改；发现有误的，告诉考核办。'],
    ['红字表头', '必填', '空着就无法计分：空白不当作 0，也不替填表人猜。'],
    ['下拉列表', '', '点格子右边的箭头选。列表里没有的，与考核办联系，不要自行填写。'],
    ['数字和日期', '', `数字只填数字，不写“约”“余”和单位；日期填年-月-日，如 ${scheme.year}-06-30。${cutoff}`],
    ['增加行', '', '在表中间插入行，不要在最后一行下面接着写；不合并单元格，不改表头、表名，不隐藏行列。'],
    ['工作表保护', '', '表头加了保护，防止误改，没有密码：“审阅”里可以撤销。'],
    ...(unit !== null && tasks.length > 0
      ? [
          [
            '任务',
            '',
            `本表已列出${unit.name}牵头的任务。任务的增减、目标值和时限的改动，须经批准，由考核办改定。`,
          ] as const,
        ]
      : []),
  ]
}

function columnLines(request: FormRequest, unit: Unit | null): Line[] {
  const { heading } = request.words('ledger')
  const must = mustColumns(request, unit)
  return ledgerColumns(request).map(column => {
    const given = isGiven(column, request)
    return [
      heading(column.id),
      must.has(column.id) && !given ? '必填' : '',
      given ? `${column.how}（考核办已填）` : column.how,
    ]
  })
}

/** What counts where, when a task is overdue, what evidence does. */
function countingLines(request: FormRequest): Line[] {
  const { scheme } = request
  const { heading } = request.words('ledger')
  const asked = askedOn(scheme, 'ledger')
  return [
    ...asked.map(
      ({ indicator, asked: one }): Line => [
        indicator.title,
        `${numberOf(indicator.points).toString()} 分`,
        counted(indicator, one, heading),
      ],
    ),
    [
      '超期',
      '',
      `过了完成时限还没有完成的，列为超期；时限当天完成算按时。${
        scheme.cutoff === null ? '' : `是否完成，看到 ${scheme.cutoff} 为止。`
      }`,
    ],
    [
      '佐证',
      '',
      asked.some(({ asked: one }) => one.columns.includes('evidence'))
        ? '选“已完成”而没有佐证材料的，得分打折。'
        : '选“已完成”而没有佐证材料的，列为问题，要补齐。',
    ],
  ]
}

function counted(indicator: Indicator, { where, columns }: AskedOf<'ledger'>, heading: (id: string) => string): string {
  const selected = [...where].map(([id, words]) => `${heading(id)}是${words.map(word => `“${word}”`).join('、')}`)
  const needed = columns.filter(id => !where.has(id)).map(heading)
  const which = selected.length === 0 ? '全部任务' : `${selected.join('，')}的任务`
  const method = indicator.leaf === null ? '' : `，办法是${indicator.leaf.method.zh}`
  return `${which}计入${method}${needed.length === 0 ? '' : `；要用到${needed.join('、')}`}。`
}

const SHEETS: readonly (readonly [kind: Parameters<FormRequest['words']>[0], how: string])[] = [
  ['figures', '每个单位、每个项目一行，已经列好，只填数值和依据。是零的填 0，没有数的空着。'],
  ['entries', '每个单位、每项指标一行，已经列好，填得分（或等级）和理由；满分写在备注。'],
  ['panel', '黄色表头改成评委姓名（分类的，下一行选类别）。一格填一位评委的分数；缺席的空着，回避的填“回避”。'],
  ['adjustments', '一件事一行，写明事由和文号；项目、级别从列表里选。'],
  ['events', '一票否决、问责等事项，一件一行。没有发生的，整张表空着，但要保留。'],
  ['prior', '以前年度的得分、名次、等次，每个单位每年一行，已经列好。'],
  ['changes', '批准过的改动，一处一行。没有登记的改动，对账时列为擅自改动。'],
  ['registry', '单位的名称、组别以此为准；单位增减、更名由考核办改。'],
  ['scheme', '这套表是按哪个方案、哪一版发的，不要改动。'],
]

function sheetLines({ words }: FormRequest, sheets: readonly string[]): Line[] {
  return SHEETS.map(([kind, how]): Line => [words(kind).name, '', how]).filter(([name]) => sheets.includes(name))
}
