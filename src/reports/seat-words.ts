import type { Contest } from '../model/contest.ts'
import type { Language } from '../text/text.ts'

/** What is competed for. */
export const subjectName = ({ subject }: Contest): string =>
  subject.kind === 'grade' ? subject.grade.name : subject.award.title

/** Among whom. */
export const poolName = ({ pool }: Contest, language: Language): string =>
  pool ?? (language === 'zh' ? '全部单位' : 'all units')
