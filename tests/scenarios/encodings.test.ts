import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { expectedOf, inputsOf, scored } from '../build/scenario.ts'
import { gb18030 } from '../generate/kit/gb18030.ts'

const FIXTURE = 'survey-two-questions'
const BOM = '\ufeff'

const survey = (): string => Buffer.from(inputsOf(FIXTURE).get('survey.csv') ?? []).toString('utf8')

/** What comes out with the survey saved in another way. */
const outcomeWith = async (bytes: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries(expectedOf(await scored(inputsOf(FIXTURE).set('survey.csv', bytes))))

const plain = () => outcomeWith(Buffer.from(survey(), 'utf8'))

test('the survey of this story holds answers that count', async () => {
  expect((await plain())['ranking.md']).toContain('75.83')
})

test.each([
  ['in GB18030, as Excel saves CSV in China', () => gb18030(survey())],
  ['in UTF-8 with a mark at its beginning, as WPS saves it', () => Buffer.from(BOM + survey(), 'utf8')],
  ['with the line ends of Windows', () => Buffer.from(survey().replaceAll('\n', '\r\n'), 'utf8')],
  ['with tabs between its columns', () => Buffer.from(survey().replaceAll(',', '\t'), 'utf8')],
])('a survey saved %s gives the same ranking, scores and findings', async (_, bytes) => {
  expect(await outcomeWith(bytes())).toEqual(await plain())
})

test('one answer that is different gives another score', async () => {
  const changed = survey().replace('2,居民代表,教育局,较满意,', '2,居民代表,教育局,不满意,')
  expect((await outcomeWith(gb18030(changed)))['ranking.md']).not.toContain('75.83')
})
