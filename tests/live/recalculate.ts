import type { Judgement } from '../judge/libreoffice.ts'
import { PLANTED_SHEET, plantFormulas } from '../judge/plant.ts'
import { readWorkbook } from '../judge/read-workbook.ts'
import { convert } from '../judge/soffice.ts'
import { valuesIn } from './table.ts'

/**
 * A changed workbook as LibreOffice calculates and saves it, to fifteen digits. The judge's `recalculate` counts bits from the stored
 * results, which here are those of other numbers.
 */
export async function recalculated(bytes: Uint8Array): Promise<Judgement> {
  const answer = await readWorkbook(await convert(await plantFormulas(bytes, ['1+1']), 'xlsx', 'recalculating'))
  if (answer.get(PLANTED_SHEET)?.get('A1')?.value !== 2) throw new Error('LibreOffice did not recalculate')
  return valuesIn(answer)
}
