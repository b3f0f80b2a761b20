import { expect } from 'vitest'
import { writeWorkbook } from '../../src/write/xlsx.ts'
import { disagreements, judged, recalculate } from '../judge/libreoffice.ts'
import { sampleBook } from './sample-book.ts'

judged('LibreOffice opens the sample book and calculates every result that is stored in it', async () => {
  expect(await disagreements(await writeWorkbook(sampleBook()))).toEqual([])
})

judged('LibreOffice finds every text and number where it was written', async () => {
  const book = sampleBook()
  const calculated = await recalculate(await writeWorkbook(book))
  for (const sheet of book.sheets) {
    for (const [row, cells] of [...sheet.rows].entries()) {
      for (const [column, cell] of cells.entries()) {
        const name = `${String.fromCharCode(65 + column)}${row + 1}`
        const found = calculated.get(sheet.name)?.get(name) ?? null
        if (cell.kind === 'text') expect(found, `${sheet.name}!${name}`).toBe(cell.text)
        if (cell.kind === 'number') expect(found, `${sheet.name}!${name}`).toBe(Number(cell.value))
      }
    }
  }
})
