import { checkFormula } from './check-formula.ts'
import { readElements } from './events.ts'
import type { Report } from './fault.ts'
import type { Part } from './zip.ts'

/** The sheets that a workbook part names, with the relationship each is found by. */
export interface NamedSheet {
  readonly name: string
  readonly relationship: string
}

/** Faults of the workbook part, and the sheets it names. */
export async function checkWorkbook(part: Part, report: Report): Promise<NamedSheet[]> {
  const sheets: NamedSheet[] = []
  const ids = new Set<string>()
  const names: { key: string; name: string; local: string | undefined; refersTo: string }[] = []
  await readElements(part, {
    open(tag, attributes) {
      if (tag === 'sheet') {
        const { name = '', sheetId = '' } = attributes
        if (ids.has(sheetId)) report('id-repeated', `sheetId ${sheetId} of ${name}`)
        ids.add(sheetId)
        checkSheetName(name, sheets, report)
        sheets.push({ name, relationship: attributes['r:id'] ?? '' })
      }
      if (tag === 'definedName') {
        const { name = '', localSheetId } = attributes
        names.push({ key: `${localSheetId ?? ''} ${name.toLowerCase()}`, name, local: localSheetId, refersTo: '' })
      }
    },
    close(tag, text) {
      const latest = names.at(-1)
      if (tag === 'definedName' && latest) latest.refersTo = text
    },
  })
  const sheetNames = new Set(sheets.map(sheet => sheet.name.toLowerCase()))
  for (const [index, { key, name, local, refersTo }] of names.entries()) {
    if (names.findIndex(other => other.key === key) < index) report('defined-name-repeated', name)
    if (!isDefinedName(name) || (local !== undefined && Number(local) >= sheets.length))
      report('defined-name-invalid', name)
    checkFormula(refersTo, sheetNames, name, report)
  }
  if (sheets.length === 0) report('sheet-missing', 'a workbook needs a sheet')
  return sheets
}

function checkSheetName(name: string, before: readonly NamedSheet[], report: Report): void {
  const invalid = name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === 'history'
  if (invalid) report('sheet-name-invalid', name)
  if (before.some(sheet => sheet.name.toLowerCase() === name.toLowerCase())) report('sheet-name-repeated', name)
}

// Excel takes what looks like a cell (AB12, R1C1) for the cell, not for a name.
const isDefinedName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) &&
  name.length <= 255 &&
  !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name)
