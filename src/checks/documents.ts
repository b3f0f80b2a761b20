/** A document number 文号 as somebody wrote it: 京政发〔2024〕12号. */
export interface DocumentNumber {
  readonly shown: string
  readonly year: number
  /** As it should be written. */
  readonly proper: string
  readonly isProper: boolean
}

const OPEN = '〔\\[［(（【〖〈<{｛﹝'
const CLOSE = '〕\\]］)）】〗〉>}｝﹞'
const NUMBER = new RegExp(
  `(\\p{Script=Han}{1,14}(?:字)?)\\s*([${OPEN}])\\s*(\\d{4}|\\d{2})\\s*(?:年)?\\s*([${CLOSE}])\\s*(第)?\\s*(?:[Nn][Oo][.．:]?)?\\s*(\\d{1,5})\\s*(号)?`,
  'gu',
)
const wide = (text: string): string =>
  text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** The document numbers in a text; brackets of any kind, a year of two digits, a missing 号 are seen and put right. */
export function documentsIn(text: string): DocumentNumber[] {
  return [...wide(text).matchAll(NUMBER)].flatMap(match => {
    const [shown, issuer = '', open, year = '', close, ordinal, number = '', end] = match
    // 完成率(2024)12 is no document: without square brackets a number needs its 号.
    if (end === undefined && !'〔[［﹝【'.includes(open ?? '')) return []
    const full = year.length === 2 ? `20${year}` : year
    const proper = `${issuer}〔${full}〕${Number(number)}号`
    return [
      {
        shown: shown.trim(),
        year: Number(full),
        proper,
        isProper: isProper(shown.trim(), proper, open, close, ordinal),
      },
    ]
  })
}

const isProper = (shown: string, proper: string, open?: string, close?: string, ordinal?: string): boolean =>
  open === '〔' && close === '〕' && ordinal === undefined && shown.replace(/\s/g, '') === proper

/** The years that a text dates itself by: those of its document numbers, and of its dates. */
export function yearsIn(text: string): number[] {
  const plain = wide(text)
  const written = [
    ...plain.matchAll(
      /(?<!\d)(20\d\d)(?=\s*年|[.\-/](?:0?[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g,
    ),
  ]
  return [...documentsIn(text).map(({ year }) => year), ...written.map(([, year]) => Number(year))]
}
