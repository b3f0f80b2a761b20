import type { SheetSpec } from '../../src/normalise/sheet-spec.ts'

const HEAD = [
  '# 表和列 · Sheets and columns',
  '',
  '<!-- 由 src/normalise/sheets.ts 生成；npx vitest -u 重写。Generated; rewritten by vitest -u. -->',
  '',
  '工作簿里的表按表名认，列按列名认；每行第一个是标准叫法，其余是认得的别的叫法。方案的 `names` 可以再加。',
  '带 * 的列必须有；写成“甲 / 乙”的，有一个就行。列编号用在方案里（`where`、`names.headings`）。',
  '',
  'Sheets are found by name, columns by heading; the first name is the standard one. Columns with * are required.',
  '',
]

/** The reference page docs/sheets.md: what each sheet and column may be called, and what must be there. */
export const sheetsPage = (specs: readonly SheetSpec[]): string => [...HEAD, ...specs.flatMap(section)].join('\n')

function section({ names, columns, required, judges }: SheetSpec): string[] {
  const [name = '', ...others] = names
  const must = required.map(group => group.map(id => columns[id]?.[0] ?? id).join(' / ')).join('、')
  const rows = Object.entries(columns).map(([id, [heading = '', ...aliases]]) => {
    const star = required.some(group => group.includes(id)) ? '*' : ''
    return `| ${heading}${star} | \`${id}\` | ${aliases.join('、')} |`
  })
  return [
    `## ${name}`,
    '',
    ...(others.length > 0 ? [`也认：${others.join('、')}`, ''] : []),
    ...(must === '' ? [] : [`必须有：${must}`, '']),
    ...(judges
      ? [
          '其余每一列是一位评委；空白为缺席，“回避”为回避。评委姓名的上一行或下一行可以写评委的类别（如“领导”“专家”），可以合并单元格。',
          '',
        ]
      : []),
    ...(rows.length > 0
      ? ['| 列 | 编号 | 也认 |', '|---|---|---|', ...rows, '']
      : ['逐行写“项目、内容”，其中“方案编号”一行写方案的 id。', '']),
  ]
}
