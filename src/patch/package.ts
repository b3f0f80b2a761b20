import { crc32 } from 'node:zlib'
import { Unreadable } from '../model/unreadable.ts'
import { type Relation, readPart, readRelations } from '../read/xlsx/package.ts'
import { untouchedMark } from '../read/xlsx/returned.ts'
import { type Contents, readContents, workbookPath } from '../read/xlsx/workbook.ts'
import { entryKey, openZip, type Zip } from '../read/zip.ts'
import { RELATIONSHIPS, XML_HEAD } from '../write/package/xml.ts'
import { type NewPart, patchArchive } from './archive.ts'
import { appended, elementsOf, prefixed, prefixOf, rawAttribute } from './element.ts'
import { edited, insertion, type TextPart, textPart } from './text-part.ts'
import { Unpatchable } from './unpatchable.ts'

/** A package while it is being changed: parts as text, by their names; what nobody changes is never even inflated. */
export interface Package {
  readonly zip: Zip
  readonly contents: Contents
  readonly has: (name: string) => boolean
  /** The text of a part, with what has been changed so far. */
  readonly text: (name: string) => string
  readonly change: (name: string, text: string) => void
  readonly add: (name: string, text: string, type: string) => void
  /** The first name of this form, counted from 1, that no part has. */
  readonly freeName: (form: (number: number) => string) => string
  /** Adds a relationship to a part; its id. */
  readonly relate: (from: string, type: string, target: string) => string
  /** The bytes of the package; the part of this name ends with a mark by which a copy that nobody has touched is known. */
  readonly sealed: (list: string) => Uint8Array
}

const TYPES = '[Content_Types].xml'
const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml'

/** The package in these bytes. */
export function openPackage(bytes: Uint8Array): Package {
  const zip = openZip(bytes)
  const parts = new Map<string, TextPart>()
  const changed = new Map<string, string>()
  const added = new Map<string, NewPart & { readonly text: string }>()

  const part = (name: string): TextPart => {
    const known = parts.get(entryKey(name))
    if (known !== undefined) return known
    const content = readPart(zip, name)
    if (content === null || !zip.entries.has(entryKey(name))) throw new Unpatchable('form', name)
    const read = textPart(content, name)
    parts.set(entryKey(name), read)
    return read
  }
  const has = (name: string): boolean => zip.entries.has(entryKey(name)) || added.has(entryKey(name))
  const text = (name: string): string =>
    added.get(entryKey(name))?.text ?? changed.get(entryKey(name)) ?? part(name).text
  const change = (name: string, now: string): void => {
    const key = entryKey(name)
    const fresh = added.get(key)
    if (fresh !== undefined) added.set(key, newPart(fresh.name, now))
    else if (now !== part(name).text) changed.set(key, now)
    else changed.delete(key)
  }
  const freeName = (form: (number: number) => string): string => {
    for (let number = 1; ; number++) if (!has(form(number))) return form(number)
  }
  const add = (name: string, now: string, type: string): void => {
    added.set(entryKey(name), newPart(name, now))
    // Who reads a package without such a list reads it without one still.
    if (has(TYPES)) change(TYPES, typed(text(TYPES), name, type))
  }

  const fresh = (): [string, Uint8Array][] => [...added].map(([key, { content }]) => [key, content])

  const relate = (from: string, type: string, target: string): string => {
    const name = relationsName(from)
    if (!has(name)) add(name, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`, RELATIONS)
    const source = text(name)
    const root = elementsOf(source, name)
    const ids = new Set(root.children.map(child => rawAttribute(source, child, 'Id')))
    let number = root.children.length + 1
    while (ids.has(`rId${number}`)) number++
    const xml = `<Relationship Id="rId${number}" Type="${type}" Target="${between(from, target)}"/>`
    change(name, edited(source, appended(source, root, xml, 1)))
    return `rId${number}`
  }

  return {
    zip,
    contents: contentsOf(zip),
    has,
    text,
    change,
    add,
    freeName,
    relate,
    sealed(list) {
      const contents = new Map([...changed].map(([key, now]) => [key, part(key).encode(now)]))
      const crcs = new Map([...zip.entries].map(([key, { crc }]) => [key, crc]))
      for (const [key, content] of [...contents, ...fresh()]) crcs.set(key, crc32(content))
      crcs.delete(entryKey(list))
      const mark = untouchedMark(crcs)
      const ended = `${text(list).replace(/<!--perf:returned \w+-->$/, '')}${mark}`
      change(list, ended)
      if (!added.has(entryKey(list))) contents.set(entryKey(list), part(list).encode(ended))
      return patchArchive(bytes, contents, [...added.values()])
    },
  }
}

const contentsOf = (zip: Zip): Contents => {
  const path = workbookPath(zip)
  if (path === null) throw new Unreadable('not-a-workbook')
  return readContents(zip, path)
}

const newPart = (name: string, text: string) => ({ name, text, content: Buffer.from(text, 'utf8') })

/** A part as another names it. From the root down would be right too, but some programs open no workbook that says so. */
function between(from: string, target: string): string {
  const [folders, parts] = [from.split('/').slice(0, -1), target.split('/')]
  const differing = folders.findIndex((name, i) => name !== parts[i])
  const common = differing < 0 ? folders.length : differing
  return [...folders.slice(common).map(() => '..'), ...parts.slice(common)].join('/')
}

const relationsName = (part: string): string => part.replace(/[^/]*$/, name => `_rels/${name}.rels`)

// Relationships and drawings have one type by their ending; every other part is named.
const BY_ENDING = ['rels', 'vml']

/** The list of content types with a part's. */
function typed(text: string, name: string, type: string): string {
  const root = elementsOf(text, TYPES)
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const isListed = (tag: string, attribute: string, value: string): boolean =>
    root.children.some(
      child => child.local === tag && rawAttribute(text, child, attribute)?.toLowerCase() === value.toLowerCase(),
    )
  if (!BY_ENDING.includes(ending)) {
    if (isListed('Override', 'PartName', `/${name}`)) return text
    return edited(text, appended(text, root, `<Override PartName="/${name}" ContentType="${type}"/>`, 1))
  }
  const [first] = root.children
  if (isListed('Default', 'Extension', ending) || first === undefined) return text
  // Some readers expect the defaults in front.
  const xml = prefixed(`<Default Extension="${ending}" ContentType="${type}"/>`, prefixOf(root.name))
  return edited(text, [insertion(first.from, xml)])
}

/** A part's relationships, as they were before anything was changed. */
export const relationsOf = ({ zip }: Package, part: string): readonly Relation[] => readRelations(zip, part)
