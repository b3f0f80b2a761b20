import { groupBy } from '../kernel/group.ts'
import { compareText } from '../kernel/order.ts'
import type { CatalogueEntry } from '../model/catalogue.ts'
import type { Severity } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { fileEntries } from './file-faults.ts'
import { checks } from './index.ts'

/** Every finding that the data and files can have, by code. */
export const catalogue = (): CatalogueEntry[] =>
  byCode([
    ...fileEntries,
    ...checks.map(({ code, severity, title, why, example, samples: [{ remedy }] }) => ({
      code,
      severity,
      title,
      why,
      example,
      remedy,
    })),
  ])

/** In the order of the codes. */
const byCode = (entries: readonly CatalogueEntry[]): CatalogueEntry[] =>
  [...entries].sort((a, b) => compareText(a.code, b.code))

const SEVERITIES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '备查', en: 'note' },
}

/** The reference page docs/findings.md: a section for each code, in both languages. */
export const cataloguePage = (entries: readonly CatalogueEntry[]): string =>
  [...HEAD, ...[...groupBy(byCode(entries), ({ code }) => code).values()].flatMap(section)].join('\n')

const HEAD = [
  '# 问题目录 · Catalogue of findings',
  '',
  '<!-- 由 src/checks 生成；UPDATE=1 npm test 重写。Generated from src/checks; rewritten by UPDATE=1 npm test. -->',
  '',
  '每个问题有固定编号，编号不改、不重用。**错误**：违反规定，或有得分暂不计分；**提醒**：需要人来判断；**备查**：说明数据是怎样读的。',
  '方案可以在 `checks:` 中改变等级，或用 `off` 关闭；凡造成暂不计分的问题总会说明。终端中用 `perf findings 编号` 查看。',
  '',
  'Every finding has a fixed code. An **error** breaks a rule or withholds a score; a **warning** wants a decision; a **note** says how the data were read.',
  'A scheme can re-grade a code under `checks:` or switch it `off`; what withholds a score is always said. On the terminal: `perf findings CODE`.',
  '',
]

function section(entries: readonly [CatalogueEntry, ...CatalogueEntry[]]): string[] {
  const [first, ...others] = entries
  const more = others.flatMap(entry => [`### ${titled(entry)}`, '', ...body(entry)])
  return [`## ${first.code} ${titled(first)}`, '', ...body(first), ...more]
}

const titled = ({ title }: CatalogueEntry): string => `${title.zh} · ${title.en}`

const body = ({ severity, why, example, remedy }: CatalogueEntry): string[] => [
  `**${SEVERITIES[severity].zh}** ${why.zh}`,
  '',
  `- 例：${example.zh}`,
  `- 处理：${remedy.zh}`,
  '',
  `**${SEVERITIES[severity].en}** ${why.en}`,
  '',
  `- Example: ${example.en}`,
  `- To do: ${remedy.en}`,
  '',
]
