import type { Report } from './fault.ts'

// Known to Excel 2010 and to WPS. A later function is written as _xlfn.NAME and shows #NAME? in an older program.
const FUNCTIONS = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EXACT ' +
    'EXP FALSE FIND FLOOR HLOOKUP HYPERLINK IF IFERROR INDEX INDIRECT INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LN LOG LOG10 ' +
    'LOOKUP MATCH MAX MEDIAN MID MIN MOD MONTH N NOT OFFSET OR PERCENTRANK POWER PRODUCT QUARTILE RANK RIGHT ROUND ROUNDDOWN ROUNDUP ROW ' +
    'ROWS SIGN SMALL SQRT STDEV STDEVP SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TEXT TRANSPOSE TRIM TRUE TRUNC VALUE VAR VARP ' +
    'VLOOKUP YEAR'
  ).split(' '),
)

const LONGEST = 8192
const LONGEST_TEXT = 255

/** Faults of one formula as it stands in the file. */
export function checkFormula(formula: string, sheetNames: ReadonlySet<string>, cell: string, report: Report): void {
  if (formula.startsWith('=')) report('formula-with-equals', `${cell}: the formula starts with an equals sign`)
  if (formula.length > LONGEST) report('formula-too-long', `${cell}: a formula of ${formula.length} characters`)
  if (/#REF!|#NAME\?/.test(formula)) report('formula-reference-broken', `${cell}: ${formula}`)
  for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) {
    if (text.length - 2 > LONGEST_TEXT)
      report('formula-text-too-long', `${cell}: a text of ${text.length - 2} characters in a formula`)
  }
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""')
  for (const [, quoted = ''] of withoutTexts.matchAll(/'((?:[^']|'')+)'!/g)) expectSheet(quoted.replaceAll("''", "'"))
  const bare = withoutTexts.replace(/'(?:[^']|'')+'!/g, '')
  for (const [, name = ''] of bare.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)!/gu)) expectSheet(name)
  for (const [, name = ''] of bare.matchAll(/([A-Za-z_][\w.]*)\(/g)) {
    if (!FUNCTIONS.has(name.toUpperCase()))
      report('formula-function-unknown', `${cell}: ${name} is not known to Excel 2010 and WPS`)
  }
  if (bare.split('(').length !== bare.split(')').length) report('formula-brackets', `${cell}: ${formula}`)

  function expectSheet(name: string): void {
    if (!sheetNames.has(name.toLowerCase())) report('formula-sheet-unknown', `${cell}: no sheet is called ${name}`)
  }
}
