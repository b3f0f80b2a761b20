import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ExcelJS from 'exceljs'
import { Refused, type World } from '../../src/app/world.ts'
import { day } from './dataset.ts'
import { office } from './office.ts'

const TEMPLATES = 'templates'
const THIS_YEAR = '2027-01-04'

/** An office on which perf is installed with its templates, in the first days of a year. */
export function issuingOffice(files: Readonly<Record<string, Uint8Array | string>> = {}) {
  const installed = readdirSync(TEMPLATES).flatMap(id =>
    readdirSync(posix.join(TEMPLATES, id)).map((name): [string, Uint8Array] => [
      `../perf/${TEMPLATES}/${id}/${name}`,
      new Uint8Array(readFileSync(posix.join(TEMPLATES, id, name))),
    ]),
  )
  const made = office({ files: { ...Object.fromEntries(installed), ...files }, world: foldersListed })
  const { disk, resolve } = made
  return {
    ...made,
    bytes: (name: string): Uint8Array => {
      const held = disk.get(resolve(name))
      if (held === undefined) throw new Error(`${name} was not written`)
      return held
    },
    /** Types into cells of a workbook, as a clerk does. */
    fill: async (name: string, cells: Readonly<Record<string, Readonly<Record<string, Typed>>>>): Promise<void> => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(Buffer.from(disk.get(resolve(name)) ?? []) as unknown as ArrayBuffer)
      for (const [sheet, values] of Object.entries(cells)) {
        for (const [cell, value] of Object.entries(values)) {
          const at = book.getWorksheet(sheet)?.getCell(cell)
          if (at === undefined) throw new Error(`${name} has no sheet ${sheet}`)
          at.value = value
        }
      }
      disk.set(resolve(name), new Uint8Array(await book.xlsx.writeBuffer()))
    },
  }
}

type Typed = string | number | Date

// The office of the other tests lists files alone.
const foldersListed = (usual: World): Partial<World> => ({
  today: () => day(THIS_YEAR),
  list: async at => {
    if (!at.endsWith(TEMPLATES)) return usual.list(at)
    if ((await usual.kindOf(at)) !== 'folder') throw new Refused('missing', at, 'no such folder')
    return readdirSync(TEMPLATES)
  },
})
