import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../src/app/findings.ts'
import { cataloguePage } from '../src/checks/catalogue.ts'
import type { Words } from '../src/checks/check.ts'
import { faultWords } from '../src/checks/file-faults.ts'
import { checks } from '../src/checks/index.ts'
import type { Details, Fault } from '../src/model/unreadable.ts'
import type { Language, Text } from '../src/text/text.ts'

const UPDATE = process.env.UPDATE !== undefined

/** One of each wording of every file fault. */
const FAULTS: Readonly<Record<Fault, readonly Details[]>> = {
  empty: [{}],
  'lock-file': [{}],
  'temporary-file': [{}],
  'other-files': [{ found: '市教育局台账.docx、通知.pdf' }],
  truncated: [{}],
  damaged: [{}, { part: 'xl/worksheets/sheet1.xml' }],
  'too-large': [{ limit: 'rows' }, { limit: 'ratio' }],
  encrypted: [{}],
  'too-slow': [{}],
  'too-hungry': [{}],
  'legacy-xls': [{}],
  xlsb: [{}],
  word: [{}],
  opendocument: [{}],
  html: [{}],
  'xml-spreadsheet': [{}],
  'text-named-workbook': [{}],
  'workbook-named-text': [{}],
  'not-a-workbook': [{}, { found: 'pdf' }, { found: 'zip' }],
  'no-sheets': [{}],
  encoding: [{}, { line: 12 }],
  'mixed-encoding': [{ line: 12 }],
  'unclosed-quote': [{ line: 12 }],
}

interface Sample {
  readonly head: string
  readonly words: Words
}

const samples: readonly Sample[] = [
  ...checks.flatMap(({ code, title, samples: all }) =>
    all.map(words => ({ head: `${code} ${title.zh} · ${title.en}`, words })),
  ),
  ...Object.entries(FAULTS).flatMap(([fault, all]) =>
    all.map(details => ({ head: `(${fault})`, words: faultWords(fault as Fault, details) })),
  ),
]

const LABELS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  zh: ['情况', '应为', '影响', '处理'],
  en: ['What', 'Expected', 'Effect', 'To do'],
}

function linesOf({ message, expected, effect, remedy }: Words, language: Language): string[] {
  const texts: (Text | null)[] = [message, expected, effect, remedy]
  const [what, should, does, todo] = LABELS[language]
  return texts.flatMap((text, i) => (text === null ? [] : [`- ${[what, should, does, todo][i]}: ${text[language]}`]))
}

const messagesPage = (): string =>
  [
    '# Every message, to be proof-read',
    '',
    ...samples.flatMap(({ head, words }) => [`## ${head}`, '', ...linesOf(words, 'zh'), ...linesOf(words, 'en'), '']),
  ].join('\n')

/** Compares a page with its file; UPDATE=1 or `vitest -u` writes the file anew. */
async function isUpToDate(file: string, page: string): Promise<void> {
  if (UPDATE) writeFileSync(file, page)
  await expect(page).toMatchFileSnapshot(`../${file}`)
}

test('every message in both languages is as it was proof-read', () =>
  isUpToDate('fixtures/messages.md', messagesPage()))

test('docs/findings.md is the catalogue', async () => {
  const page = cataloguePage(catalogue())
  if (UPDATE) writeFileSync('docs/findings.md', page)
  expect(readFileSync('docs/findings.md', 'utf8') === page, 'docs/findings.md is out of date: UPDATE=1 npm test').toBe(
    true,
  )
})

describe('the words keep to the house', () => {
  const all = samples.flatMap(({ head, words: { message, expected, remedy, effect } }) =>
    [message, expected, remedy, effect].flatMap(text => (text === null ? [] : [{ head, ...text }])),
  )
  const entries = catalogue().flatMap(({ code, title, why, example, remedy }) =>
    [title, why, example, remedy].map(text => ({ head: code, ...text })),
  )

  test('no blame, no shouting, nothing empty and nothing undefined', () => {
    const wrong = [...all, ...entries].filter(
      ({ zh, en }) =>
        /非法|请检查数据|错误的|！|(?<!#REF)!|undefined|NaN|“”/.test(zh) ||
        /Error:|illegal|invalid|undefined|NaN|""|(?<!#REF)!/.test(en),
    )
    expect(wrong).toEqual([])
  })

  test('Chinese sentences end as sentences do and use mainland quotation marks', () => {
    const wrong = all.filter(
      ({ zh }) => /["「」『』]/.test(zh) || /[,;?]/.test(zh.replace(/[\w"]+[,;]\s*[\w"]+|“[^”]*”|\d,\d{3}/g, '')),
    )
    expect(wrong).toEqual([])
  })

  test('messages and remedies are sentences', () => {
    const sentences = samples.flatMap(({ head, words: { message, remedy } }) => [
      { head, ...message },
      { head, ...remedy },
    ])
    expect(sentences.filter(({ zh, en }) => !/[。）]$/.test(zh) || !/[.)]$/.test(en))).toEqual([])
  })
})
