import type { Contest } from '../model/contest.ts'
import { LABELS } from '../text/labels.ts'
import type { Language } from '../text/text.ts'
import { frame } from './frame.ts'
import { SEAT_ROUNDINGS, SEAT_TIES } from './grading-words.ts'
import { BLANK, type LiveCell, live, ref, text } from './live.ts'
import { inLanguage, type Report, type View } from './report.ts'
import { poolName, subjectName } from './seat-words.ts'

/** 名额: how many may get each grade and award, within whom, from which base, how it was made whole, and how many have got it. */
export const seats: Report = view => {
  const { contests } = view.assessment.outcome
  if (contests.length === 0) return null
  const zh = view.language === 'zh'
  const say = inLanguage(view.language)
  return frame(view, {
    name: { zh: '名额', en: 'Seats' },
    title: { zh: '等次和奖项名额表', en: 'Seats of grades and awards' },
    headings: [
      { title: zh ? '等次或奖项' : 'Grade or award', width: 9 },
      { title: zh ? '范围' : 'Within', width: 9 },
      { title: zh ? '基数' : 'Base', width: 4 },
      { title: zh ? '比例或个数' : 'Share or seats', width: 5 },
      { title: zh ? '应得' : 'Due', width: 4 },
      { title: zh ? '取整' : 'Made whole', width: 9 },
      { title: zh ? '名额' : 'Seats', width: 4 },
      { title: zh ? '含余下名额' : 'With those left over', width: 5 },
      { title: zh ? '已得更高等次' : 'Graded higher', width: 6 },
      { title: zh ? '名额线（名次）' : 'Last place within', width: 6 },
      { title: zh ? '已用' : 'Used', width: 4 },
      { title: zh ? '并列' : 'Ties', width: 10 },
      { title: say(LABELS.note), width: 14 },
    ],
    body: contests.map(contest => seatRow(view, contest)),
  })
}

function seatRow({ assessment, language }: View, contest: Contest): LiveCell[] {
  const { subject, share, seats: own, open, better, line, used } = contest
  const { quotas } = assessment.scheme
  const rule = subject.kind === 'award' ? subject.award.allotment : quotas
  const quota = subject.kind === 'award' ? subject.award.quota : subject.grade.quota
  const whole = { places: 0 }
  return [
    text(subjectName(contest), 'strong'),
    text(poolName(contest, language)),
    share ? live(share.base, whole) : BLANK,
    quota ? ref(quota.value) : BLANK,
    share ? live(share.exact) : BLANK,
    text(share && rule ? SEAT_ROUNDINGS[rule.round][language] : null),
    live(own, whole),
    open === own ? BLANK : live(open, whole),
    better ? live(better, whole) : BLANK,
    line === own || line === open ? ref(line, whole) : live(line, whole),
    live(used, { ...whole, look: 'strong' }),
    text(rule ? SEAT_TIES[rule.tie][language] : null),
    text(noteOn(contest, language)),
  ]
}

const BARRED = {
  veto: { zh: '被否决或问责', en: 'barred by a veto' },
  'no-prior-result': { zh: '没有上年总分', en: 'no total of last year' },
  'no-score': { zh: '没有该指标得分', en: 'no score of the indicator' },
} as const

function noteOn({ provisional, seats: own, barred }: Contest, language: Language): string {
  const zh = language === 'zh'
  const why = own.kind === 'given' && own.origin.kind === 'concluded' ? own.origin.why[language] : null
  const out = barred.map(
    ({ unit, why: reason }) => `${unit.name}${zh ? '（' : ' ('}${BARRED[reason][language]}${zh ? '）' : ')'}`,
  )
  const left = out.length === 0 ? null : zh ? `不参评：${out.join('、')}` : `not in the running: ${out.join(', ')}`
  const parts = [provisional ? (zh ? '暂定：有单位暂不计分' : 'provisional: a unit is withheld') : null, why, left]
  return parts.filter(part => part !== null).join(zh ? '；' : '; ')
}
