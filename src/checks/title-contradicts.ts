import type { CellText, Dataset } from '../model/dataset.ts'
import { atCell } from '../model/finding.ts'
import { defineCheck, plain } from './check.ts'

type Details =
  | { readonly kind: 'year'; readonly said: string; readonly expected: string }
  | { readonly kind: 'unit'; readonly said: string; readonly expected: string }

const YEAR = /((?:19|20)\d{2})\s*年/g
const LABELLED = /(?:填报|报送|填表|责任)?(?:单位|部门)(?:名称)?(?:[(（]盖章[)）])?\s*[:：]\s*([^\s，,；;（(]+)/

/** A title over the headings that is of another year or unit than the scheme and the workbook's stamp. */
export const titleContradicts = defineCheck<Details>({
  code: 'HDR-05',
  severity: 'warning',
  title: { zh: '标题的年份或单位对不上', en: 'Title of another year or unit' },
  why: {
    zh: '标题写的年份、单位与考核方案或下发给该单位的模板不同，多半是拿错了表，或沿用了上年的表。',
    en: 'A title of another year, or of another unit than the form was issued to, mostly means that the wrong file was sent.',
  },
  example: {
    zh: '标题是“2014年重点工作台账”，考核的是 2015 年度。',
    en: 'The title is "2014年重点工作台账", and the year assessed is 2015.',
  },
  *find({ dataset, scheme }) {
    const unitOf = new Map(dataset.stamps.map(({ file, unit }) => [file, unit]))
    for (const { name, kind, titles } of dataset.sheets) {
      if (kind !== 'ledger') continue
      const dated = titles.find(({ text }) => yearsIn(text).length > 0)
      const years = yearsIn(dated?.text ?? '')
      if (scheme !== null && dated !== undefined && !years.includes(String(scheme.year))) {
        const details: Details = { kind: 'year', said: years.join('、'), expected: String(scheme.year) }
        yield { where: atCell(dated.at), found: dated.text, details }
      }
      const unit = unitOf.get(name.file) ?? null
      const other = unit === null ? null : otherUnit(titles, unit, dataset)
      if (unit === null || other === null) continue
      const details: Details = { kind: 'unit', said: other.said, expected: unit }
      yield { where: atCell(other.title.at), found: other.title.text, details }
    }
  },
  says: ({ kind, said, expected }) =>
    kind === 'year'
      ? {
          zh: `标题写的是 ${said} 年，考核的是 ${expected} 年度。`,
          en: `The title is of ${said}, and the year assessed is ${expected}.`,
        }
      : {
          zh: `标题写的单位是“${said}”，这份表是下发给“${expected}”的。`,
          en: `The title names ${said}, and the form was issued to ${expected}.`,
        },
  expected: ({ expected }) => ({ zh: expected, en: expected }),
  remedy: ({ kind }) =>
    kind === 'year'
      ? {
          zh: '确认报的是本年度的表；内容无误的，改正标题的年份。',
          en: 'Make sure that this is the form of the year; if its contents are right, correct the year in the title.',
        }
      : {
          zh: '确认是哪个单位的表；内容无误的，改正标题，拿错表的换用自己的表重报。',
          en: 'Find out whose form this is; correct the title, or hand the contents in on the right form.',
        },
  samples: [
    { kind: 'year', said: '2014', expected: '2015' },
    { kind: 'unit', said: '市财政局', expected: '市教育局' },
  ],
})

const yearsIn = (text: string): string[] => [...text.normalize('NFKC').matchAll(YEAR)].flatMap(([, year]) => year ?? [])

/** A title that names another unit than this one: behind 填报单位：, or a registered full name in front of the title. */
function otherUnit(titles: readonly CellText[], own: string, { units }: Dataset) {
  const registered = units.find(({ name, aliases }) => [name, ...aliases.map(alias => alias.name)].some(isName(own)))
  const names = [
    own,
    ...(registered === undefined ? [] : [registered.name, ...registered.aliases.map(({ name }) => name)]),
  ]
  for (const title of titles) {
    const text = plain(title.text)
    if (names.some(name => text.includes(plain(name)))) continue
    const labelled = LABELLED.exec(title.text)?.[1]
    const leading = units.find(({ name }) => text.startsWith(plain(name)))?.name
    const said = labelled ?? leading
    if (said !== undefined) return { title, said }
  }
  return null
}

const isName = (own: string) => (name: string) => plain(name) === plain(own)
