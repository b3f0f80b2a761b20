import type { RefusedOccurrence } from '../model/contest.ts'
import type { Occurrence } from '../model/dataset.ts'
import { LABELS } from '../text/labels.ts'
import type { Text } from '../text/text.ts'
import { numberCell, unitCell, wordsCell } from './field-cell.ts'
import { frame } from './frame.ts'
import { text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { sourceLink } from './source-link.ts'

/** 事项: what happened in the year, one row each in the source's order, and which vetoes follow from it. */
export const events: Report = view => {
  const { dataset, outcome } = view.assessment
  if (dataset.events.length === 0) return null
  const say = inLanguage(view.language)
  const treated = treatment(view)
  return frame(view, {
    name: { zh: '事项', en: 'Occurrences' },
    title: { zh: '登记的事项', en: 'Occurrences of the year' },
    headings: [
      { title: say(LABELS.unit), width: 12 },
      { title: say(LABELS.event), width: 14 },
      { title: say(LABELS.date), width: 6 },
      { title: say(LABELS.document), width: 10 },
      { title: say(LABELS.times), width: 4 },
      { title: view.language === 'zh' ? '一票否决' : 'Veto', width: 14 },
      { title: say(LABELS.source), width: 7 },
    ],
    body: dataset.events.map(row => [
      unitCell(row.unit),
      wordsCell(row.item),
      wordsCell(row.date),
      wordsCell(row.document),
      numberCell(outcome.operands, row.times),
      text(treated.get(row) ?? null),
      sourceLink(view, row.at),
    ]),
  })
}

const REFUSED: Readonly<Record<RefusedOccurrence['why'], Text>> = {
  'no-document': { zh: '不生效：没有文号', en: 'no effect: no document' },
  'no-date': { zh: '没有日期，该单位暂不计总分', en: 'no date: the total is withheld' },
  'other-year': { zh: '不生效：不在考核年度内', en: 'no effect: not in the year of the scheme' },
  'after-the-day': { zh: '不生效：在截止日之后', en: 'no effect: after the as-of day' },
}

/** What each row has led to, in words; a row that no veto names is not here. */
function treatment({ assessment, language }: View): ReadonlyMap<Occurrence, string> {
  const words = new Map<Occurrence, Set<string>>()
  const add = (row: Occurrence, said: string): void => {
    words.set(row, (words.get(row) ?? new Set()).add(said))
  }
  for (const { veto, rows, refused } of assessment.outcome.results.flatMap(result => result.vetoes)) {
    for (const row of rows) add(row, veto.title)
    for (const { row, why } of refused) add(row, REFUSED[why][language])
  }
  return new Map([...words].map(([row, said]) => [row, [...said].join(language === 'zh' ? '、' : ', ')]))
}
