import ExcelJS from 'exceljs'
import { drawSheet, type SheetPlan } from './sheet.ts'

/** A workbook as it is drawn, and where its records stand. */
export interface Workbook {
  readonly bytes: Uint8Array
  /** A1 name of a record's cell under a heading. */
  readonly cellOf: (sheet: string, row: object, heading: string) => string
}

/** Draws the sheets of simulated data, as made on a day. */
export async function drawBook(plans: readonly SheetPlan[], madeOn: Date): Promise<Workbook> {
  const book = new ExcelJS.Workbook()
  Object.assign(book, { creator: '模拟数据', lastModifiedBy: '模拟数据', created: madeOn, modified: madeOn })
  const places = new Map(plans.map(plan => [plan.name, { plan, rows: drawSheet(book, plan) }]))
  const cellOf = (name: string, row: object, heading: string): string => {
    const sheet = places.get(name)
    const at = sheet?.rows.get(row)
    const column = sheet?.plan.columns.findIndex(one => one.heading === heading) ?? -1
    if (at === undefined || column < 0) throw new Error(`${name}: no cell under ${heading}`)
    return book.getWorksheet(name)?.getCell(at, column + 1).address ?? ''
  }
  return { bytes: new Uint8Array(await book.xlsx.writeBuffer()), cellOf }
}
