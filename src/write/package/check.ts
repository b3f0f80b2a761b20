import { LONGEST_TEXT } from '../cell-text.ts'
import { checkWorkbook } from './check-workbook.ts'
import { checkWorksheet } from './check-worksheet.ts'
import { readElements } from './events.ts'
import type { Fault, Report } from './fault.ts'
import { type Part, readParts } from './zip.ts'

export type { Fault, FaultKind } from './fault.ts'

type Parts = ReadonlyMap<string, Part>
type Reporter = (part: string) => Report

const WORKBOOK = 'xl/workbook.xml'

/** Everything in a package that Excel would repair, lose or refuse; empty for a sound one. */
export async function checkPackage(bytes: Uint8Array): Promise<Fault[]> {
  const faults: Fault[] = []
  const reporter: Reporter = part => (kind, says) => faults.push({ kind, part, says })
  const all = await readParts(bytes)
  const parts: Parts = new Map(all.map(part => [part.name, part]))
  if (parts.size < all.length) reporter('')('id-repeated', 'two parts have one name')
  for (const part of all) {
    const malformed = await readElements(part, {}).then(
      () => undefined,
      (error: Error) => error.message,
    )
    if (malformed !== undefined) reporter(part.name)('not-xml', malformed)
  }
  // What is not well-formed cannot be looked into any further.
  if (faults.length > 0) return faults
  await checkContentTypes(parts, reporter)
  const targets = await checkRelationships(parts, reporter)
  await checkSheets(parts, targets, reporter)
  return faults
}

async function checkContentTypes(parts: Parts, reporter: Reporter): Promise<void> {
  const name = '[Content_Types].xml'
  const report = reporter(name)
  const list = parts.get(name)
  if (!list) {
    report('content-type-missing', 'the package has no list of content types')
    return
  }
  const endings = new Set<string>()
  const named = new Set<string>()
  await readElements(list, {
    open(tag, { Extension = '', PartName = '' }) {
      if (tag === 'Default') endings.add(Extension.toLowerCase())
      if (tag === 'Override') {
        if (named.has(PartName)) report('id-repeated', PartName)
        named.add(PartName)
      }
    },
  })
  for (const part of parts.keys()) {
    // The plain "xml" default names no meaning: only relationships and the list itself may do with a default.
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
    const byDefault = ending !== 'xml' && endings.has(ending)
    if (part !== name && !named.has(`/${part}`) && !byDefault) report('content-type-missing', part)
  }
  for (const part of named) if (!parts.has(part.slice(1))) report('content-type-without-part', part)
}

async function checkRelationships(parts: Parts, reporter: Reporter): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  for (const [name, part] of parts) {
    if (!name.endsWith('.rels')) continue
    const report = reporter(name)
    const folder = name.replace(/_rels\/[^/]*$/, '')
    const ids = new Set<string>()
    await readElements(part, {
      open(tag, { Id = '', Target = '', TargetMode = '' }) {
        if (tag !== 'Relationship') return
        if (ids.has(Id)) report('id-repeated', Id)
        ids.add(Id)
        if (TargetMode === 'External') return
        const target = new URL(Target, `part:///${folder}`).pathname.slice(1)
        if (!parts.has(target)) report('relationship-without-target', `${Id}: ${Target}`)
        targets.set(`${name} ${Id}`, target)
      },
    })
  }
  return targets
}

async function checkSheets(parts: Parts, targets: ReadonlyMap<string, string>, reporter: Reporter): Promise<void> {
  const workbook = parts.get(WORKBOOK)
  if (!workbook) {
    reporter(WORKBOOK)('sheet-missing', 'the package has no workbook')
    return
  }
  const sheets = await checkWorkbook(workbook, reporter(WORKBOOK))
  const surroundings = {
    sheetNames: new Set(sheets.map(sheet => sheet.name.toLowerCase())),
    strings: await countStrings(parts, reporter('xl/sharedStrings.xml')),
    styles: await countStyles(parts),
  }
  for (const { name, relationship } of sheets) {
    const part = parts.get(targets.get(`xl/_rels/workbook.xml.rels ${relationship}`) ?? '')
    if (part) await checkWorksheet(part, surroundings, reporter(part.name))
    else reporter(WORKBOOK)('sheet-missing', `${name} has no part`)
  }
}

async function countStrings(parts: Parts, report: Report): Promise<number> {
  const part = parts.get('xl/sharedStrings.xml')
  let count = 0
  let length = 0
  if (!part) return 0
  await readElements(part, {
    open(tag) {
      if (tag === 'si') length = 0
    },
    close(tag, text) {
      if (tag === 't') length += text.length
      if (tag !== 'si') return
      if (length > LONGEST_TEXT) report('text-too-long', `text ${count}: ${length} characters`)
      count++
    },
  })
  return count
}

async function countStyles(parts: Parts): Promise<number> {
  const part = parts.get('xl/styles.xml')
  let count = 0
  let inside = false
  if (!part) return 0
  await readElements(part, {
    open(tag) {
      if (tag === 'cellXfs') inside = true
      else if (tag === 'xf' && inside) count++
    },
    close(tag) {
      if (tag === 'cellXfs') inside = false
    },
  })
  return count
}
