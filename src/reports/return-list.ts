import { cellName } from '../kernel/a1.ts'
import type { Day } from '../kernel/day.ts'
import type { Finding, Severity } from '../model/finding.ts'
import { RETURN_LIST, RETURN_MARK } from '../model/returned.ts'
import { LABELS } from '../text/labels.ts'
import type { Language, Text } from '../text/text.ts'
import { hyperlink } from './hyperlink.ts'
import { BLANK, lined, number, text } from './live.ts'
import type { Cell, Sheet } from './sheet.ts'

/** What a unit is told of its file: all that is wrong, in the order in which it stands there. */
export interface Return {
  readonly language: Language
  readonly file: string
  /** The unit whose file it is, where only one is concerned. */
  readonly unit: string | null
  readonly asOf: Day
  readonly findings: readonly Finding[]
  /** Where the list stands: in the copy itself, in one that could not keep its digital signature, or in a workbook of its own. */
  readonly place: 'copy' | 'unsigned copy' | 'alone'
}

/** How grave a finding is to whoever has to act on it. */
export const DUTIES: Readonly<Record<Severity, Text>> = {
  error: { zh: '必改', en: 'mend' },
  warning: { zh: '请核对', en: 'check' },
  note: { zh: '备查', en: 'for the record' },
}

const HEADINGS: readonly (readonly [Text, number])[] = [
  [{ zh: '序号', en: 'No.' }, 3],
  [LABELS.code, 5],
  [LABELS.severity, 4],
  [{ zh: '工作表', en: 'Sheet' }, 7],
  [{ zh: '单元格', en: 'Cell' }, 5],
  [{ zh: '问题', en: 'What is wrong' }, 24],
  [{ zh: '原内容', en: 'Found' }, 10],
  [{ zh: '应为', en: 'Expected' }, 10],
  [{ zh: '处理办法', en: 'What to do' }, 24],
]

/** 退回说明: what is to be mended, with a link to each cell. */
export function returnList(view: Return): Sheet {
  const { language, findings, place } = view
  const head = [
    [text(RETURN_LIST[language], 'title')],
    ...headLines(view).map(line => [text(line, 'note')]),
    HEADINGS.map(([title]) => text(title[language], 'heading')),
  ]
  const above = head.length - 1
  return {
    name: RETURN_LIST[language],
    columns: HEADINGS.map(([, width]) => ({ width: width * 2 + 2 })),
    rows: [
      ...head.map(row => [...row, ...Array.from({ length: HEADINGS.length - row.length }, () => BLANK)]),
      ...findings.map((finding, i) => rowOf(finding, i + 1, language, place !== 'alone')),
    ],
    frozenRows: head.length,
    merges: Array.from({ length: above }, (_, i) => ({
      top: i + 1,
      left: 0,
      bottom: i + 1,
      right: HEADINGS.length - 1,
    })),
  }
}

const LOOKS = { error: 'problem', warning: 'warning', note: 'muted' } as const

function rowOf(finding: Finding, count: number, language: Language, linked: boolean): Cell[] {
  const { code, severity, where, message, found, expected, remedy } = finding
  const sheet = where.kind === 'cell' ? where.place.on.sheet : where.kind === 'file' ? (where.sheet ?? null) : null
  const cells: Cell[] = [
    number(count),
    text(code, 'centred'),
    text(DUTIES[severity][language], LOOKS[severity]),
    text(sheet),
    cellOf(finding, linked),
    text(message[language]),
    text(found),
    text(expected?.[language] ?? null),
    text(remedy[language]),
  ]
  return cells.map(lined)
}

function cellOf({ where }: Finding, linked: boolean): Cell {
  if (where.kind !== 'cell') return BLANK
  const { on, row, column } = where.place
  const name = cellName(column, row)
  const formula = linked ? hyperlink(`#'${on.sheet.replaceAll("'", "''")}'!${name}`, name) : null
  return formula === null ? text(name) : { kind: 'formula', formula, result: name, look: 'link' }
}

function headLines({ language, file, unit, asOf, findings, place }: Return): string[] {
  const { must, should, whole } = counted(findings)
  const zh = language === 'zh'
  const about = zh
    ? [`文件：${file}`, ...(unit === null ? [] : [`单位：${unit}`]), `截止日：${asOf}`].join('　')
    : [`File: ${file}`, ...(unit === null ? [] : [`Unit: ${unit}`]), `As of: ${asOf}`].join(' · ')
  return [
    about,
    zh ? countZh(must, should, whole, place) : countEn(must, should, whole, place),
    ...TO_DO[place].map(line => line[language]),
  ]
}

// A cell with several faults is one place to go to.
function counted(findings: readonly Finding[]): { must: number; should: number; whole: number } {
  const [must, should] = [new Set<string>(), new Set<string>()]
  let whole = 0
  for (const { severity, where } of findings) {
    if (where.kind !== 'cell') whole++
    else
      (severity === 'error' ? must : should).add(
        `${where.place.on.sheet}!${cellName(where.place.column, where.place.row)}`,
      )
  }
  return { must: must.size, should: [...should].filter(cell => !must.has(cell)).length, whole }
}

const countZh = (must: number, should: number, whole: number, place: Return['place']): string => {
  const [red, yellow] = place === 'alone' ? ['', ''] : ['（红色）', '（黄色）']
  const parts = [
    must > 0 ? `必须改的单元格 ${must} 个${red}` : '',
    should > 0 ? `请核对的单元格 ${should} 个${yellow}` : '',
    whole > 0 ? `针对整个文件或整张表的问题 ${whole} 个` : '',
  ]
  return `${parts.filter(part => part !== '').join('，')}。`
}

const countEn = (must: number, should: number, whole: number, place: Return['place']): string => {
  const [red, yellow] = place === 'alone' ? ['', ''] : [' (red)', ' (yellow)']
  const parts = [
    must > 0 ? `cells to mend: ${must}${red}` : '',
    should > 0 ? `cells to check: ${should}${yellow}` : '',
    whole > 0 ? `findings on the whole file or a whole sheet: ${whole}` : '',
  ]
  const words = parts.filter(part => part !== '').join('; ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

const IN_COPY: Text = {
  zh: '怎么改：从上往下逐行看，点“单元格”一栏跳到该处，批注里写着同样的内容；只改有问题的单元格，改好后保存，把本文件报回。颜色、批注和本表不用动，下次检查时自动去掉。',
  en: 'What to do: go down the rows; the cell’s name takes you to it, and its note says the same. Mend those cells only, save, and send this file back. Leave the colours, the notes and this sheet: the next check takes them away.',
}
const OWN: Text = {
  zh: `${RETURN_MARK}本表由 perf 添加，不是报送内容。`,
  en: `${RETURN_MARK}This sheet was added by perf and is no part of what is reported.`,
}

const TO_DO: Readonly<Record<Return['place'], readonly Text[]>> = {
  copy: [IN_COPY, OWN],
  'unsigned copy': [
    IN_COPY,
    {
      zh: '原文件带有数字签名；标注后签名不再有效，改好后请重新签名。',
      en: 'The file bore a digital signature, which does not hold for a marked copy: sign it again once it is mended.',
    },
    OWN,
  ],
  alone: [
    {
      zh: '怎么改：这个文件不能直接标注，请按本表在原文件里逐项修改，改好后重新报送原文件。',
      en: 'What to do: this file cannot be marked itself. Go through the rows, mend the original file, and send that again.',
    },
    OWN,
  ],
}
