import type { Day } from '../../kernel/day.ts'
import { groupBy } from '../../kernel/group.ts'
import { compareText } from '../../kernel/order.ts'
import type { Task } from '../../model/dataset.ts'
import type { Finding, Severity } from '../../model/finding.ts'
import { fileOf } from '../../model/place-name.ts'
import { lightOf } from '../../model/task-state.ts'
import { SEVERITIES } from '../../text/labels.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, line } from '../block.ts'
import { LIGHTS, NO_LIGHT } from '../task-lights.ts'

const ORDER: readonly Severity[] = ['error', 'warning', 'note']

/** How many findings each of several files has, the worst first; at most so many files. */
export function fileCounts(
  findings: readonly Finding[],
  files: readonly string[],
  most: number,
  language: Language,
): Block[] {
  if (files.length < 2) return []
  const zh = language === 'zh'
  const open = findings.filter(({ waiver }) => waiver === null)
  const byFile = groupBy(open, ({ where }) => fileOf(where) ?? '')
  const rows = files.map(file => {
    const own = byFile.get(file) ?? []
    return { file, counts: ORDER.map(severity => own.filter(finding => finding.severity === severity).length) }
  })
  rows.sort((a, b) => compareCounts(a.counts, b.counts) || compareText(a.file, b.file))
  const clean = rows.filter(({ counts: [errors] }) => errors === 0).length
  const rest = rows.length - most
  return [
    line(
      zh
        ? `${rows.length} 个文件：${rows.length - clean} 个有错误，${clean} 个没有`
        : `${rows.length} files: ${rows.length - clean} with errors, ${clean} without`,
      'strong',
    ),
    {
      kind: 'table',
      headings: [zh ? '文件' : 'File', ...ORDER.map(severity => SEVERITIES[severity][language])],
      right: [1, 2, 3],
      rows: rows.slice(0, most).map(({ file, counts }) => [file, ...counts.map(String)]),
    },
    ...(rest > 0
      ? [line(zh ? `另有 ${rest} 个文件，见问题清单工作簿。` : `${rest} more files: see the workbook.`, 'muted')]
      : []),
    GAP,
  ]
}

const compareCounts = (a: readonly number[], b: readonly number[]): number =>
  ORDER.reduce((known, _, i) => known || (b[i] ?? 0) - (a[i] ?? 0), 0)

/** How many tasks show red, yellow and green. */
export function lightCounts(tasks: readonly Task[], asOf: Day, dueSoonDays: number, language: Language): Block[] {
  if (tasks.length === 0) return []
  const counts = { red: 0, yellow: 0, green: 0, unknown: 0 }
  for (const task of tasks) counts[lightOf(task, asOf, dueSoonDays) ?? 'unknown']++
  const parts = [
    [LIGHTS.red, counts.red],
    [LIGHTS.yellow, counts.yellow],
    [LIGHTS.green, counts.green],
    [NO_LIGHT, counts.unknown],
  ] as const
  const zh = language === 'zh'
  const told = parts.map(([name, count]) => (zh ? `${name.zh} ${count}` : `${count} ${name.en}`))
  const words = zh
    ? `任务 ${tasks.length} 项（截止日 ${asOf}）：${told.join('，')}`
    : `${tasks.length} tasks as of ${asOf}: ${told.join(', ')}`
  return [line(words, counts.red > 0 ? 'warning' : 'plain')]
}
