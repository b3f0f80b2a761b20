import { groupBy } from '../../kernel/group.ts'
import type { CollectedSheet, HandedIn, HandedState } from '../../model/collected.ts'
import type { Language } from '../../text/text.ts'
import { type Block, fields, GAP, type Labelled, line } from '../block.ts'
import { HANDED_STATES, toChase } from '../collect-overview.ts'

const NOBODY = { zh: '（无分管领导）', en: '(no leader)' }
const HANDED: ReadonlySet<HandedState> = new Set(['handed-in', 'late', 'elsewhere'])

/** How many units have handed in, who has not, by leader, and what was left out; at most so many lines of each. */
export function handedInScreen(rows: readonly HandedIn[], most: number, language: Language): Block[] {
  const zh = language === 'zh'
  const units = groupBy(
    rows.filter(({ unit }) => unit !== null),
    ({ unit }) => unit?.name ?? '',
  )
  const handed = [...units.values()].filter(own => own.some(({ state }) => HANDED.has(state)))
  const files = rows.filter(({ file }) => file !== null)
  const head = zh
    ? `${units.size} 个单位，${handed.length} 个已报；收到 ${files.length} 个文件`
    : `${units.size} units, ${handed.length} have handed in; ${files.length} files received`
  return [line(head, 'strong'), ...chased(rows, most, language), ...leftOut(rows, most, language), GAP]
}

/** Who has to be asked, a line for each leader. */
function chased(rows: readonly HandedIn[], most: number, language: Language): Block[] {
  const chase = toChase(rows)
  if (chase.length === 0) return []
  const byLeader = [...groupBy(chase, ({ unit }) => unit?.leader ?? '')]
  const told = byLeader.slice(0, most).map(([leader, own]): Labelled => {
    const names = [...new Set(own.map(one => nameOf(one, language)))]
    return [leader === '' ? NOBODY[language] : leader, names.join(language === 'zh' ? '、' : ', ')]
  })
  return [
    line(language === 'zh' ? '要催的：' : 'To be asked:', 'warning'),
    fields(told, 1),
    ...andMore(byLeader.length - most, language),
  ]
}

const nameOf = ({ unit, file, state }: HandedIn, language: Language): string => {
  const name = unit?.name ?? file ?? ''
  if (state === 'missing') return name
  return language === 'zh' ? `${name}（${HANDED_STATES[state].zh}）` : `${name} (${HANDED_STATES[state].en})`
}

/** Who was late, and files that are not in the ledger. */
function leftOut(rows: readonly HandedIn[], most: number, language: Language): Block[] {
  const zh = language === 'zh'
  const late = new Map(
    rows.flatMap(({ unit, late }) => (late === null || unit === null ? [] : [[unit.name, late] as const])),
  )
  const gone = rows.filter(({ state }) => state === 'superseded' || state === 'repeated')
  const lines: Labelled[] = [
    ...[...late]
      .slice(0, most)
      .map(
        ([name, days], i): Labelled => [
          i === 0 ? HANDED_STATES.late[language] : '',
          zh ? `${name}，迟 ${days} 天` : `${name}, ${days} days`,
        ],
      ),
    ...gone
      .slice(0, most)
      .map(
        ({ file, other, state }, i): Labelled => [
          i === 0 ? (zh ? '不计入' : 'Left out') : '',
          zh
            ? `${file}（${HANDED_STATES[state].zh}，取 ${other}）`
            : `${file} (${HANDED_STATES[state].en}; ${other} counts)`,
        ],
      ),
  ]
  return lines.length === 0
    ? []
    : [fields(lines), ...andMore(late.size - most + Math.max(0, gone.length - most), language)]
}

const andMore = (more: number, language: Language): Block[] =>
  more <= 0
    ? []
    : [line(language === 'zh' ? `另有 ${more} 项，见“收件情况”表。` : `${more} more: see the sheet.`, 'muted', 1)]

/** How many rows of each sheet the ledger holds. */
export const collectedLine = (sheets: readonly CollectedSheet[], language: Language): Block =>
  line(
    sheets
      .map(({ name, rows }) => (language === 'zh' ? `${name} ${rows.length} 行` : `${name} ${rows.length}`))
      .join(language === 'zh' ? '，' : ', '),
  )
