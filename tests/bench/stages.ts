// What bench.ts measures, one stage in a process of its own: `node stages.js <stage> <folder>`; prints seconds and peak memory.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import { score } from '../../src/app/score.ts'
import { nodeWorld } from '../../src/cli/node-world.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { openZip, readEntry } from '../../src/read/zip.ts'
import { escapeXml } from '../../src/write/package/xml.ts'

type Seconds = Readonly<Record<string, number>>
type Stage = (folder: string) => Promise<Seconds>

const CHUNK = 1 << 16

const seconds = async (work: () => unknown): Promise<number> => {
  const from = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - from) / 1e9
}

const ledgerIn = (folder: string): Uint8Array => readFileSync(join(folder, 'ledger.xlsx'))

const isData = (name: string): boolean => /worksheets\/sheet\d+\.xml$|sharedstrings\.xml$/.test(name)

const inflated = (bytes: Uint8Array): Uint8Array[] => {
  const zip = openZip(bytes)
  return [...zip.entries.keys()].filter(isData).map(name => readEntry(zip, name) as Uint8Array)
}

type Events = Partial<Record<'open' | 'close' | 'text', (word: string, attributes: Record<string, string>) => void>>

const parse = (part: Uint8Array, { open, close, text }: Events): void => {
  const parser = new SaxesParser()
  parser.on('opentag', tag => open?.(tag.name, tag.attributes))
  parser.on('closetag', tag => close?.(tag.name, tag.attributes))
  parser.on('text', piece => text?.(piece, {}))
  const decoder = new TextDecoder()
  for (let at = 0; at < part.length; at += CHUNK) {
    parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }))
  }
  parser.close()
}

/** A sheet part as pieces of text and the markup between them: what a writer has to put together again. */
function piecesOf(part: Uint8Array): (readonly [markup: string, text: string])[] {
  const pieces: [string, string][] = []
  let markup = ''
  parse(part, {
    open(name, attributes) {
      markup += `<${name}${Object.entries(attributes)
        .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
        .join('')}>`
    },
    text(piece) {
      pieces.push([markup, piece])
      markup = ''
    },
    close(name) {
      markup += `</${name}>`
    },
  })
  pieces.push([markup, ''])
  return pieces
}

const STAGES: Readonly<Record<string, Stage>> = {
  async inflate(folder) {
    const bytes = ledgerIn(folder)
    return { inflate: await seconds(() => inflated(bytes)) }
  },
  async saxes(folder) {
    const parts = inflated(ledgerIn(folder))
    let events = 0
    const count = () => {
      events++
    }
    const took = await seconds(() => {
      for (const part of parts) parse(part, { open: count, close: count, text: count })
    })
    if (events === 0) throw new Error('nothing was read')
    return { saxes: took }
  },
  async exceljs(folder) {
    const { default: ExcelJS } = await import('exceljs')
    const bytes = ledgerIn(folder)
    const book = new ExcelJS.Workbook()
    return { exceljs: await seconds(() => book.xlsx.load(bytes as never)) }
  },
  async read(folder) {
    const bytes = ledgerIn(folder)
    let cells = 0
    const took = await seconds(() => {
      for (const table of readWorkbook(bytes, 'ledger.xlsx').tables)
        for (const row of table.rows) cells += row.cells.size
    })
    if (cells === 0) throw new Error('nothing was read')
    return { read: took }
  },
  /** The real use-case; it says itself which step it is at. */
  async score(folder) {
    const to = mkdtempSync(join(folder, 'score-'))
    const marks: number[] = []
    const world = { ...nodeWorld(), progress: () => marks.push(Number(process.hrtime.bigint()) / 1e9) }
    const ledgers = [join(folder, 'ledger.xlsx')]
    await score({ ledgers, scheme: null, asOf: null, surveys: new Map(), language: 'zh', output: to }, world)
    marks.push(Number(process.hrtime.bigint()) / 1e9)
    rmSync(to, { recursive: true })
    const step = (number: number): number => (marks[number + 1] ?? 0) - (marks[number] ?? 0)
    return { normalise: step(0), score: step(1), write: step(2) + step(3) }
  },
  /** The parts that perf wrote, built again from their pieces as strings and deflated. */
  async deflate(folder) {
    let took = 0
    for (const name of ['result.xlsx', 'exceptions.xlsx']) {
      for (const part of inflated(readFileSync(join(folder, name)))) {
        const pieces = piecesOf(part)
        took += await seconds(() => {
          let xml = ''
          for (const [markup, text] of pieces) xml += markup + escapeXml(text)
          deflateRawSync(Buffer.from(xml))
        })
      }
    }
    return { deflate: took }
  },
}

const [name = '', folder = ''] = process.argv.slice(2)
const stage = STAGES[name]
if (stage === undefined) throw new Error(`no stage "${name}"`)
const took = await stage(folder)
process.stdout.write(JSON.stringify({ took, peak: process.resourceUsage().maxRSS / 1024 }))
