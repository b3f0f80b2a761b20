import { gb18030 } from '../kit/gb18030.ts'
import type { SampleSurvey } from './demo.ts'
import { spoken } from './units.ts'

export const SURVEY_HEADINGS = ['答卷编号', '评价主体', '调查方式', '被评单位'] as const

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const ENCODINGS: Readonly<Record<SampleSurvey['id'], (text: string) => Uint8Array>> = {
  public: text => utf8(`\ufeff${text}`),
  client: gb18030,
  leader: utf8,
}

/** A survey as its platform exports it; each in another encoding, as they arrive. */
export function surveyFile(survey: SampleSurvey): Uint8Array {
  const heading = [...SURVEY_HEADINGS, ...survey.questions]
  const rows = survey.ballots.map(({ id, delegate, mode, unit, answers }) => [
    id,
    delegate,
    mode,
    spoken(unit),
    ...answers,
  ])
  return ENCODINGS[survey.id](`${[heading, ...rows].map(row => row.join(',')).join('\r\n')}\r\n`)
}
