import { expect } from 'vitest'
import { inputsOf, resultOf, scenarios } from '../build/scenario.ts'
import { disagreementsInEach, judged } from '../judge/libreoffice.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { published } from './published.ts'

judged('every fixture: LibreOffice calculates what its result workbook shows, cell by cell', async () => {
  const names = scenarios()
  const books = await Promise.all(names.map(name => resultOf(inputsOf(name))))
  const found = await disagreementsInEach(books)
  const differing = await Promise.all(
    books.map(async (book, i) => [names[i], published(found[i] ?? [], await readWorkbook(book))] as const),
  )
  expect(differing.filter(([, cells]) => cells.length > 0)).toEqual([])
})
