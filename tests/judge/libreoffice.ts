import { test } from 'vitest'
import { PLANTED_SHEET, plantFormulas } from './plant.ts'
import { readWorkbook, type StoredWorkbook, type Value } from './read-workbook.ts'
import { convertAll, isInstalled } from './soffice.ts'

export type Judgement = Map<string, Map<string, Value>>

/** A cell whose stored result is not what LibreOffice calculates. */
export interface Disagreement {
  readonly sheet: string
  readonly cell: string
  readonly formula: string
  readonly stored: Value
  readonly calculated: Value
}

const TIME_LIMIT = 240_000

/** Every value of a workbook as LibreOffice calculates it, formulas with all digits of their doubles. Throws where it did not calculate. */
export async function recalculate(
  bytes: Uint8Array,
  profile: 'recalculating' | 'default' = 'recalculating',
): Promise<Judgement> {
  const [judged] = await judge([bytes], profile)
  if (judged === undefined) throw new Error('LibreOffice saved nothing')
  return judged.calculated
}

/** The formulas of a workbook whose stored result differs from LibreOffice's, in the file's order; numbers compared to the last bit. */
export async function disagreements(bytes: Uint8Array): Promise<Disagreement[]> {
  const [found] = await disagreementsInEach([bytes])
  if (found === undefined) throw new Error('LibreOffice saved nothing')
  return found
}

/** The same for several workbooks, in one run of LibreOffice. */
export async function disagreementsInEach(books: readonly Uint8Array[]): Promise<Disagreement[][]> {
  return (await judge(books, 'recalculating')).map(disagreementsIn)
}

function disagreementsIn({ stored, calculated }: Judged): Disagreement[] {
  const found: Disagreement[] = []
  for (const [sheet, cells] of stored) {
    for (const [cell, { formula, value }] of cells) {
      const own = calculated.get(sheet)?.get(cell) ?? null
      if (formula !== undefined && !Object.is(own, value))
        found.push({ sheet, cell, formula, stored: value, calculated: own })
    }
  }
  return found
}

/** A test that needs the judge: skipped with a note where LibreOffice is missing, failed where that happens in CI. */
export function judged(title: string, body: () => Promise<void>): void {
  if (isInstalled) test(title, body, TIME_LIMIT)
  else if (process.env.CI) test(title, () => Promise.reject(new Error('LibreOffice (soffice) must be installed in CI')))
  else test.skip(`${title} (skipped: LibreOffice is not installed)`, body)
}

/** A workbook as it was, and as LibreOffice calculates it. */
interface Judged {
  readonly stored: StoredWorkbook
  readonly calculated: Judgement
}

async function judge(books: readonly Uint8Array[], profile: 'recalculating' | 'default'): Promise<Judged[]> {
  const asked = await Promise.all(
    books.map(async bytes => {
      const stored = await readWorkbook(bytes)
      const differences = differenceFormulas(stored)
      const planted = await plantFormulas(bytes, ['1+1', ...differences.map(({ formula }) => formula)])
      return { stored, differences, planted }
    }),
  )
  const answers = await convertAll(
    asked.map(({ planted }) => planted),
    'xlsx',
    profile,
  )
  return Promise.all(asked.map(async (one, i) => judgeOne(one, await readWorkbook(answers[i] as Uint8Array))))
}

interface Asked {
  readonly stored: StoredWorkbook
  readonly differences: ReturnType<typeof differenceFormulas>
}

function judgeOne({ stored, differences }: Asked, answer: StoredWorkbook): Judged {
  const proof = answer.get(PLANTED_SHEET)
  if (proof?.get('A1')?.value !== 2)
    throw new Error('the judge did not recalculate: 1+1, stored as 99, was not corrected to 2')
  const calculated: Judgement = new Map()
  for (const sheet of stored.keys()) {
    const cells = answer.get(sheet)
    if (!cells) throw new Error(`LibreOffice lost the sheet ${sheet}`)
    calculated.set(sheet, new Map([...cells].map(([cell, { value }]) => [cell, value])))
  }
  for (const [index, { sheet, cell, value }] of differences.entries()) {
    const difference = proof.get(`A${index + 2}`)?.value
    const isNumber = typeof calculated.get(sheet)?.get(cell) === 'number'
    if (isNumber && typeof difference === 'number') calculated.get(sheet)?.set(cell, value + difference)
  }
  return { stored, calculated }
}

// LibreOffice saves fifteen digits. The bits beyond are asked of itself: RAWSUBTRACT gives the exact difference from the stored result.
function differenceFormulas(stored: StoredWorkbook): { sheet: string; cell: string; value: number; formula: string }[] {
  const formulas = []
  for (const [sheet, cells] of stored) {
    for (const [cell, { formula, value }] of cells) {
      if (formula === undefined || typeof value !== 'number') continue
      const reference = `'${sheet.replaceAll("'", "''")}'!${cell}`
      formulas.push({ sheet, cell, value, formula: `_xlfn.ORG.LIBREOFFICE.RAWSUBTRACT(${reference},${value})` })
    }
  }
  return formulas
}
