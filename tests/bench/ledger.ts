import { columnLetters } from '../../src/kernel/a1.ts'
import { escapeXml, MAIN, OFFICE, RELATIONSHIPS, XML_HEAD } from '../../src/write/package/xml.ts'
import { textPart, writeParts } from '../../src/write/package/zip.ts'

const UNITS = 1000
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DATE_STYLE = 1
const FIRST_DAY = 45_292 // 2024-01-01

/** The scheme that the ledger is scored by: half of the tasks figure by figure, half by their status. */
export const SCHEME = `id: bench
title: 基准测试
year: 2024
simulated: true
cutoff: 2024-12-31
full: 100
source: 基准测试
rounding: { indicator: 2, total: 2, mode: half-up }
ties: { rank: competition, breakBy: [key] }
grades:
  - { name: 优秀, from: 90 }
  - { name: 良好, from: 80 }
  - { name: 一般 }
indicators:
  - id: key
    title: 重点工作
    points: 60
    measure: { tasks: { where: { category: 重点工作 } } }
    method: { completion-ratio: { cap: 1 } }
  - id: routine
    title: 常规工作
    points: 40
    measure: { tasks: { where: { category: 常规工作 } } }
    method: share
`

const HEADINGS = [
  ...['序号', '任务编号', '任务名称', '任务来源', '工作类别', '目标要求', '目标值', '计量单位', '分管领导', '牵头单位'],
  ...['配合单位', '责任人', '完成时限', '进展情况', '完成值', '状态', '实际完成时间', '佐证材料', '存在问题', '备注'],
]

type Content = string | number | { readonly serial: number } | null

const unitName = (index: number): string => `第${String(index % UNITS).padStart(4, '0')}局`

// Plain arithmetic in place of chance, so that every run measures the same file. Some of each thousand rows are at fault, as in life.
function taskRow(index: number): Content[] {
  const target = 50 + ((index * 37) % 200)
  const isLate = index % 31 === 7
  const isOpen = index % 23 === 5
  const deadline = FIRST_DAY + 60 + ((index * 13) % 300)
  return [
    index + 1,
    `RW-2024-${String(index + 1).padStart(6, '0')}`,
    `完成第 ${index + 1} 项民生实事工程的立项、招标、施工和竣工验收，并按季度报送进展`,
    `市政府 2024 年第 ${index % 40} 号文件`,
    (index + Math.floor(index / UNITS)) % 2 === 0 ? '重点工作' : '常规工作',
    `按时完成年度目标，群众满意度不低于 ${80 + (index % 20)}%`,
    target,
    index % 3 === 0 ? '个' : '万元',
    `副市长${index % 12}`,
    unitName(index),
    unitName(index * 7 + 3),
    `经办人${index % 4000}`,
    index % 50 === 11 ? '2024年12月底前' : { serial: deadline },
    `截至本季度累计完成投资 ${(index * 17) % 9000}.${index % 10} 万元，形象进度 ${index % 100}%（序 ${index}）`,
    index % 100 === 99 ? `${target}` : Math.round(target * (isOpen || index % 40 === 3 ? 60 : 100) + (index % 7)) / 100,
    isOpen ? '进行中' : '已完成',
    isOpen ? null : { serial: isLate ? deadline + 9 : deadline - (index % 20) },
    index % 97 === 13 ? null : `附件${index % 2000}.pdf`,
    index % 10 === 0 ? '资金到位较慢' : null,
    index % 15 === 0 ? '已调整' : null,
  ]
}

const registryRow = (index: number): Content[] => [unitName(index), `组${index % 4}`]

/** A ledger of so many rows of 20 columns, over 1,000 units, as Excel writes one: shared strings, dates by their format. */
export async function ledgerWorkbook(rows: number): Promise<Uint8Array> {
  const strings = new Map<string, number>()
  const sheets: [string, readonly string[], number, (index: number) => Content[]][] = [
    ['名录', ['单位', '组'], UNITS, registryRow],
    ['台账', HEADINGS, rows, taskRow],
  ]
  const parts = new Map<string, string>()
  for (const [i, [, headings, count, make]] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, worksheet(headings, count, make, strings))
  }
  const items = [...strings.keys()].map(text => `<si><t>${escapeXml(text)}</t></si>`)
  parts.set('xl/sharedStrings.xml', `${XML_HEAD}<sst xmlns="${MAIN}">${items.join('')}</sst>`)
  const xf = (format: number) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"/>`
  parts.set(
    'xl/styles.xml',
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills>` +
      `<borders count="1"><border/></borders><cellStyleXfs count="1">${xf(0)}</cellStyleXfs><cellXfs count="2">${xf(0)}${xf(14)}</cellXfs></styleSheet>`,
  )
  const listed = sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  parts.set(
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
  )
  const targets = ['worksheets/sheet1.xml', 'worksheets/sheet2.xml', 'styles.xml', 'sharedStrings.xml']
  const kinds = ['worksheet', 'worksheet', 'styles', 'sharedStrings']
  parts.set('xl/_rels/workbook.xml.rels', relationships(kinds, targets))
  parts.set('_rels/.rels', relationships(['officeDocument'], ['xl/workbook.xml']))
  const types = ['sheet.main', ...kinds].map((kind, i) => {
    const part = i === 0 ? 'workbook.xml' : targets[i - 1]
    return `<Override PartName="/xl/${part}" ContentType="${MEDIA}.${kind}+xml"/>`
  })
  parts.set(
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
  )
  return writeParts([...parts].map(([name, xml]) => textPart(name, xml)))
}

function relationships(kinds: readonly string[], targets: readonly string[]): string {
  const all = kinds.map((kind, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${targets[i]}"/>`)
  return `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`
}

function worksheet(
  headings: readonly string[],
  rows: number,
  make: (index: number) => Content[],
  strings: Map<string, number>,
): string {
  const cell = (content: Content, column: number, row: number): string => {
    if (content === null) return ''
    const reference = `${columnLetters(column)}${row}`
    if (typeof content === 'number') return `<c r="${reference}"><v>${content}</v></c>`
    if (typeof content === 'object') return `<c r="${reference}" s="${DATE_STYLE}"><v>${content.serial}</v></c>`
    const known = strings.get(content) ?? strings.size
    strings.set(content, known)
    return `<c r="${reference}" t="s"><v>${known}</v></c>`
  }
  const row = (contents: readonly Content[], number: number): string =>
    `<row r="${number}">${contents.map((content, column) => cell(content, column, number)).join('')}</row>`
  const body = Array.from({ length: rows }, (_, index) => row(make(index), index + 2))
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${row(headings, 1)}${body.join('')}</sheetData></worksheet>`
}
