import { MAIN, OFFICE } from '../write/package/xml.ts'
import { elementsOf } from './element.ts'
import type { Package } from './package.ts'

/** The namespaces of a package: both forms of the standard name the same things differently. */
export interface Namespaces {
  readonly main: string
  readonly office: string
}

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/** Which form of the standard a workbook is written in. */
export function namespacesOf({ contents, text }: Package): Namespaces {
  const workbook = text(contents.path)
  const root = elementsOf(workbook, contents.path)
  return workbook.slice(root.from, root.opened).includes(STRICT.main) ? STRICT : { main: MAIN, office: OFFICE }
}

/**
 * The attribute that names a relationship. The prefix is one that the part's root declares: what an element beside it declares
 * (some writers repeat it on each sheet) does not hold here.
 */
export function relationAttribute(
  text: string,
  root: { readonly from: number; readonly opened: number },
  office: string,
  id: string,
): string {
  const declared = new RegExp(`xmlns:([^\\s=]+)\\s*=\\s*["']${office.replaceAll('.', '\\.')}["']`)
  const prefix = declared.exec(text.slice(root.from, root.opened))?.[1]
  return prefix === undefined ? `xmlns:r="${office}" r:id="${id}"` : `${prefix}:id="${id}"`
}
