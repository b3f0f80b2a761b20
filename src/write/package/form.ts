import { cellName, columnLetters } from '../../kernel/a1.ts'
import type { Allowed, Sheet, Validation } from '../../reports/sheet.ts'
import type { CellContext } from './cell.ts'
import { escapeXml } from './xml.ts'

// Excel refuses a file whose titles or texts are longer.
const LONGEST_TITLE = 32
const LONGEST_TEXT = 255

/** Locked without a password: it guards against slips. 0 allows; rows can be added, and the sheet sorted, filtered and widened. */
export const protection = ({ locked }: Sheet): string =>
  locked
    ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0" insertRows="0" insertHyperlinks="0" deleteRows="0" sort="0" autoFilter="0"/>'
    : ''

/** The rules of a form's cells. */
export function validations({ validations: all = [], name }: Sheet, { renamed }: Pick<CellContext, 'renamed'>): string {
  if (all.length === 0) return ''
  const rules = all.map(one => rule(one, name, renamed))
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function rule({ area, allowed, prompt, error }: Validation, sheet: string, renamed: CellContext['renamed']): string {
  const range = `${cellName(area.left, area.top)}:${cellName(area.right, area.bottom)}`
  const words = { ...said('prompt', prompt, sheet), ...(error === null ? {} : said('error', error, sheet)) }
  const shownWords = Object.entries(words).map(
    ([key, text]) => ` ${key}="${escapeXml(text).replaceAll('\n', '&#10;')}"`,
  )
  const shown = ` showInputMessage="1"${error === null ? '' : ' showErrorMessage="1"'}`
  return (
    `<dataValidation${TYPES[allowed.kind]}${operator(allowed)} allowBlank="1"${shown}${shownWords.join('')} sqref="${range}">` +
    `${formulas(allowed, renamed)}</dataValidation>`
  )
}

const TYPES: Readonly<Record<Allowed['kind'], string>> = {
  list: ' type="list"',
  number: ' type="decimal"',
  day: ' type="date"',
}

// Between is what Excel takes where nothing is said.
const operator = (allowed: Allowed): string =>
  allowed.kind === 'number' && allowed.to === null ? ' operator="greaterThanOrEqual"' : ''

// Numbers that no ledger holds: a rule that lets every number pass and no text.
const ANY = 1e15

function formulas(allowed: Allowed, renamed: CellContext['renamed']): string {
  if (allowed.kind === 'list') {
    const column = columnLetters(allowed.column)
    const sheet = `'${allowed.sheet.replaceAll("'", "''")}'!`
    return `<formula1>${escapeXml(renamed(`${sheet}$${column}$${allowed.from}:$${column}$${allowed.to}`))}</formula1>`
  }
  const first = `<formula1>${allowed.from ?? -ANY}</formula1>`
  return allowed.to === null ? first : `${first}<formula2>${allowed.to}</formula2>`
}

function said(what: 'prompt' | 'error', { title, text }: Validation['prompt'], sheet: string): Record<string, string> {
  if (title.length > LONGEST_TITLE || text.length > LONGEST_TEXT)
    throw new Error(`${sheet}: the ${what} "${title}" is longer than Excel takes`)
  return { [`${what}Title`]: title, [what]: text }
}
