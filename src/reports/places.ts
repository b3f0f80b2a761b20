import type { Contest, Entry } from '../model/contest.ts'
import { LABELS } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { frame } from './frame.ts'
import { BLANK, home, type LiveCell, live, ref, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { poolName, subjectName } from './seat-words.ts'

/** 名额评定: who competed for the seats of each grade and award, by what, and who is within the line; one block a competition. */
export const places: Report = view => {
  const { contests } = view.assessment.outcome
  if (contests.length === 0) return null
  const zh = view.language === 'zh'
  const say = inLanguage(view.language)
  const width = Math.max(...contests.map(({ keyTitles }) => keyTitles.length))
  const columns = Array.from({ length: width }, (_, i) => i)
  return frame(view, {
    name: { zh: '名额评定', en: 'Places' },
    title: { zh: '名额评定过程表', en: 'How seats were given' },
    note: {
      zh: '依次比较各列；“符合参评条件”为 1 的排在前，“已得更高等次”为 1 的不再占名额',
      en: 'columns are compared one after the other; who qualifies (1) comes first, who has a higher grade (1) takes no seat',
    },
    headings: [
      { title: zh ? '等次或奖项' : 'Grade or award', width: 9 },
      { title: zh ? '范围' : 'Within', width: 9 },
      { title: say(LABELS.unit), width: 12 },
      { title: zh ? '依次比较' : 'Compared by', width: 14 },
      ...columns.map(i => ({ title: zh ? `比较${i + 1}` : `Key ${i + 1}`, width: 5 })),
      { title: say(LABELS.rank), width: 4 },
      { title: zh ? '名额线' : 'Line', width: 4 },
      { title: zh ? '名额内' : 'Within', width: 4 },
      { title: say(LABELS.note), width: 14 },
    ],
    body: contests.flatMap(contest => contest.entries.map(entry => entryRow(view, contest, entry, columns))),
    frozenColumns: 3,
  })
}

function entryRow({ language }: View, contest: Contest, entry: Entry, columns: readonly number[]): LiveCell[] {
  const titles = contest.keyTitles.map(title => title[language])
  return [
    text(subjectName(contest)),
    text(poolName(contest, language)),
    text(entry.unit.name),
    text(titles.join(language === 'zh' ? '→' : ' → '), 'muted'),
    ...columns.map(i => {
      const key = entry.keys[i]
      return key === undefined ? BLANK : live(key)
    }),
    home(entry.place, { places: 0 }),
    ref(contest.line, { places: 0 }),
    home(entry.reached, { places: 0, look: 'strong' }),
    text(noteOn(entry, language)),
  ]
}

function noteOn({ competes, levelWith }: Entry, language: Language): string {
  const zh = language === 'zh'
  const parts = [
    competes ? null : zh ? '被降档，不占名额' : 'graded down by a veto, takes no seat',
    levelWith.length === 0
      ? null
      : zh
        ? `与${levelWith.join('、')}只按名录次序分先后`
        : `parted from ${levelWith.join(', ')} by the order of the registry alone`,
  ]
  return parts.filter(part => part !== null).join(zh ? '；' : '; ')
}
