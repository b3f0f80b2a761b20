import { Unreadable } from '../../model/unreadable.ts'
import type { Attributes } from '../xml/attributes.ts'
import { localName } from '../xml/scanner.ts'
import { readXml } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { type Relation, readPart, readRelations } from './package.ts'

/** A sheet as workbook.xml lists it, in the order of the tabs. */
export interface Listed {
  readonly name: string
  readonly hidden: boolean
  readonly relation: string
}

/** The workbook's own part. */
export interface Contents {
  readonly path: string
  readonly sheets: readonly Listed[]
  readonly date1904: boolean
  readonly relations: readonly Relation[]
}

const FALLBACK = 'xl/workbook.xml'

/** Where the workbook part is: named by the package, else at its usual place; null when there is none. */
export const workbookPath = (zip: Zip): string | null => {
  const named = readRelations(zip, '').find(relation => relation.kind === 'officeDocument')?.target
  return [named, FALLBACK].find(path => path !== undefined && readPart(zip, path) !== null) ?? null
}

// The relationship's prefix is anything; `sheetId` and the like have none.
const relationId = (attributes: Attributes): string =>
  attributes.entries().find(([name]) => localName(name) === 'id')?.[1] ?? ''

/** Sheets in the order of their tabs, and the workbook's date system. */
export const readContents = (zip: Zip, path: string): Contents => {
  const content = readPart(zip, path)
  if (content === null) throw new Unreadable('damaged', { part: path })
  const sheets: Listed[] = []
  let date1904 = false
  let listing = false
  let root = ''
  readXml(content, path, {
    open(name, attributes) {
      root ||= name
      if (name === 'sheets') listing = true
      else if (name === 'workbookPr') date1904 ||= ['1', 'true'].includes(attributes.get('date1904') ?? '')
      else if (name === 'sheet' && listing) {
        const state = attributes.get('state')
        const hidden = state === 'hidden' || state === 'veryHidden'
        sheets.push({ name: attributes.get('name') ?? '', hidden, relation: relationId(attributes) })
      }
    },
    close(name) {
      if (name === 'sheets') listing = false
    },
  })
  if (root !== 'workbook') throw new Unreadable(root === 'document' ? 'word' : 'not-a-workbook')
  return { path, sheets, date1904, relations: readRelations(zip, path) }
}
