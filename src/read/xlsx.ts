import type { BlankTail, Leftovers } from '../model/file-reading.ts'
import type { Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import { signatureOf, startsLikeZip } from './signature.ts'
import { blankTailOf } from './xlsx/blank-tail.ts'
import type { Book } from './xlsx/cell.ts'
import { hiddenColumnsOf } from './xlsx/hidden-columns.ts'
import { leftoversIn } from './xlsx/leftovers.ts'
import { coverOf, readMerges } from './xlsx/merges.ts'
import { type Relation, readPart, readRelations } from './xlsx/package.ts'
import { isReturnList, isUntouched } from './xlsx/returned.ts'
import { readRows } from './xlsx/sheet.ts'
import { readStrings } from './xlsx/strings.ts'
import { readStyles } from './xlsx/styles.ts'
import { type Contents, type Listed, readContents, workbookPath } from './xlsx/workbook.ts'
import { readXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

/** A sheet of a workbook that holds no cells: a chart on a tab of its own, an old dialog or macro sheet. */
export interface SkippedSheet {
  readonly sheet: string
  readonly kind: 'chart' | 'dialog' | 'macro'
}

/** A workbook as a reader transcribes it. `stamp` is what perf wrote into a workbook of its own making. */
export interface Workbook {
  readonly file: string
  readonly tables: readonly Table[]
  readonly skipped: readonly SkippedSheet[]
  readonly stamp: string | null
  /** Of a returned copy: the list that perf added, which is none of the tables, and whether all else is still as perf wrote it. */
  readonly returned: { readonly list: string; readonly untouched: boolean } | null
  readonly date1904: boolean
  readonly blankTails: readonly BlankTail[]
  readonly left: Leftovers
}

const STAMP = 'perf:'

const SKIPPED: ReadonlyMap<string, SkippedSheet['kind']> = new Map([
  ['chartsheet', 'chart'],
  ['dialogsheet', 'dialog'],
  ['xlMacrosheet', 'macro'],
  ['xlIntlMacrosheet', 'macro'],
])

const descriptionIn = (zip: Zip): string | null => {
  const named = readRelations(zip, '').find(relation => relation.kind === 'core-properties')?.target
  const part = named ?? 'docProps/core.xml'
  const content = readPart(zip, part)
  if (content === null) return null
  let text = ''
  let listening = false
  readXml(content, part, {
    open(name) {
      listening = name === 'description'
    },
    text(piece) {
      if (listening) text += piece
    },
    close() {
      listening = false
    },
  })
  return text
}

const stampIn = (zip: Zip): string | null => {
  const text = descriptionIn(zip)
  return text?.startsWith(STAMP) ? text : null
}

/** The stamp of a workbook that perf made, at the price of its properties alone; null for any other file, readable or not. */
export const readStamp = (bytes: Uint8Array): string | null => {
  const text = readDescription(bytes)
  return text?.startsWith(STAMP) ? text : null
}

/** What a workbook says of itself in its properties; null for a file that is none, or cannot be read. */
export const readDescription = (bytes: Uint8Array): string | null => {
  if (!startsLikeZip(bytes)) return null
  try {
    return descriptionIn(openZip(bytes))
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

const partOfKind = (zip: Zip, { relations }: Contents, kind: string, usual: string): [Uint8Array, string] | null => {
  const part = relations.find(relation => relation.kind === kind)?.target ?? usual
  const content = readPart(zip, part)
  return content === null ? null : [content, part]
}

const readBook = (zip: Zip, contents: Contents): Book => {
  const strings = partOfKind(zip, contents, 'sharedStrings', 'xl/sharedStrings.xml')
  const styles = partOfKind(zip, contents, 'styles', 'xl/styles.xml')
  return {
    strings: strings === null ? [] : readStrings(...strings),
    styles: styles === null ? [] : readStyles(...styles),
    date1904: contents.date1904,
  }
}

interface Opened {
  readonly table: Table
  readonly blankTails: readonly BlankTail[]
}

const opened = (zip: Zip, file: string, { name: sheet, hidden }: Listed, part: string, book: Book): Opened => {
  let kept: WeakRef<Uint8Array> | undefined
  const inflate = (): Uint8Array => {
    const content = kept?.deref() ?? readPart(zip, part)
    if (content === null) throw new Unreadable('damaged', { part, sheet })
    // The first walk mostly comes soon after the opening: then the part need not be inflated twice.
    kept = new WeakRef(content)
    return content
  }
  const merges = readMerges(inflate(), part)
  const hiddenColumns = hiddenColumnsOf(inflate(), part)
  const tail = blankTailOf(inflate())
  const rows = {
    [Symbol.iterator]: () => {
      const cover = merges.length === 0 ? null : coverOf(merges)
      return readRows({ content: inflate(), part, sheet }, book, cover)
    },
  }
  const table = { name: { file, sheet }, hidden, merges, hiddenColumns, rows }
  return { table, blankTails: tail === null ? [] : [{ sheet, ...tail }] }
}

// A module sheet of Excel 5 has become VBA code and left only its name.
const MODULE: Relation = { id: '', kind: 'xlMacrosheet', target: '' }

const sheetRelation = ({ relations }: Contents, { name, relation }: Listed): Relation => {
  if (relation === '') return MODULE
  const found = relations.find(({ id, kind }) => id === relation && (kind === 'worksheet' || SKIPPED.has(kind)))
  if (found === undefined) throw new Unreadable('damaged', { sheet: name })
  return found
}

/** Every sheet of a .xlsx or .xlsm, in the order of its tabs; the rows are read when they are walked. */
export const readWorkbook = (bytes: Uint8Array, file: string): Workbook => {
  const signature = signatureOf(bytes, file)
  if (signature instanceof Unreadable) throw signature
  if (signature === 'text') throw new Unreadable('text-named-workbook')
  const zip = openZip(bytes)
  const contents = readContents(zip, workbookPath(zip) ?? '')
  const book = readBook(zip, contents)
  const sheets: Opened[] = []
  const skipped: SkippedSheet[] = []
  let returned: Workbook['returned'] = null
  for (const listed of contents.sheets) {
    const { kind, target } = sheetRelation(contents, listed)
    const skip = SKIPPED.get(kind)
    if (skip !== undefined) {
      skipped.push({ sheet: listed.name, kind: skip })
      continue
    }
    const sheet = opened(zip, file, listed, target, book)
    if (isReturnList(sheet.table)) returned = { list: listed.name, untouched: isUntouched(zip, target) }
    else sheets.push(sheet)
  }
  if (sheets.length === 0 && returned === null) throw new Unreadable('no-sheets')
  return {
    file,
    tables: sheets.map(({ table }) => table),
    skipped,
    stamp: stampIn(zip),
    returned,
    date1904: contents.date1904,
    blankTails: sheets.flatMap(({ blankTails }) => blankTails),
    left: leftoversIn(zip),
  }
}
