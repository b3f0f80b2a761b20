import type { Difference, Reconciliation } from '../../model/reconciliation.ts'
import type { Unit } from '../../model/unit.ts'
import { LABELS } from '../../text/labels.ts'
import { DIFFERENCE_KINDS, VERDICTS } from '../../text/terms.ts'
import type { Language } from '../../text/text.ts'
import { type Block, GAP, line } from '../block.ts'
import { byOwner, countBy, type DifferenceKind, kindOf } from '../difference-kinds.ts'

const KINDS = Object.keys(DIFFERENCE_KINDS) as DifferenceKind[]
const STANDS = Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]

/** How the ledgers compare: the tasks, the differences by kind, and the units that have most to explain. */
export function reconciliationScreen(
  { approved, current, paired, differences }: Reconciliation,
  units: readonly Unit[],
  mostUnits: number,
  language: Language,
): Block[] {
  const tasks =
    language === 'zh'
      ? `批准台账 ${approved} 项，现台账 ${current} 项，对上 ${paired} 项。`
      : `${approved} tasks approved, ${current} now, ${paired} known again.`
  if (differences.length === 0) {
    const none = language === 'zh' ? '两份台账一致。' : 'The ledgers agree.'
    return [line(tasks, 'strong'), line(none, 'good')]
  }
  return [
    line(tasks, 'strong'),
    kindTable(differences, language),
    GAP,
    ...unitTable(differences, units, mostUnits, language),
  ]
}

const shownCount = (count: number | undefined): string => (count === undefined ? '' : String(count))

function countCells(differences: readonly Difference[]): string[] {
  const counts = countBy(differences, ({ approval }) => approval.verdict)
  return [String(differences.length), ...STANDS.map(verdict => shownCount(counts.get(verdict)))]
}

const countHeadings = (language: Language): string[] => [
  language === 'zh' ? '差异' : 'Differences',
  ...STANDS.map(verdict => VERDICTS[verdict][language]),
]

const COUNT_COLUMNS = [1, 2, 3, 4, 5]

function kindTable(differences: readonly Difference[], language: Language): Block {
  const rows = KINDS.flatMap(kind => {
    const own = differences.filter(difference => kindOf(difference) === kind)
    return own.length === 0 ? [] : [[DIFFERENCE_KINDS[kind][language], ...countCells(own)]]
  })
  const all = [language === 'zh' ? '合计' : 'All', ...countCells(differences)]
  return {
    kind: 'table',
    headings: [language === 'zh' ? '改动' : 'Change', ...countHeadings(language)],
    right: COUNT_COLUMNS,
    rows: rows.length > 1 ? [...rows, all] : rows,
  }
}

/** The units with most that nobody approved first; those whose changes are all in order come last. */
function unitTable(
  differences: readonly Difference[],
  units: readonly Unit[],
  most: number,
  language: Language,
): Block[] {
  const open = (own: readonly Difference[]) =>
    own.filter(({ approval: { verdict } }) => verdict === 'unapproved' || verdict === 'incomplete').length
  const owners = byOwner(differences, units).sort(([, a], [, b]) => open(b) - open(a))
  const rest = owners.length - most
  const nobody = language === 'zh' ? '（没有单位）' : '(no unit)'
  return [
    {
      kind: 'table',
      headings: [LABELS.unit[language], ...countHeadings(language)],
      right: COUNT_COLUMNS,
      rows: owners.slice(0, most).map(([unit, own]) => [unit === '' ? nobody : unit, ...countCells(own)]),
    },
    ...(rest > 0 ? [line(language === 'zh' ? `另有 ${rest} 个单位。` : `${rest} more units.`, 'muted')] : []),
  ]
}
