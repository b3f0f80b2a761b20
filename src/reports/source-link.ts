import { cellName } from '../kernel/a1.ts'
import type { Place } from '../model/place.ts'
import { hyperlink } from './hyperlink.ts'
import { BLANK, type LiveCell, later, text } from './live.ts'
import type { Page } from './report.ts'
import type { Cell } from './sheet.ts'

/** A cell that opens the input at the place a value came from; plain text where no link can be made. */
export function sourceLink(
  { toInputs, severalBooks }: Pick<Page, 'toInputs' | 'severalBooks'>,
  at: Place | undefined,
): LiveCell {
  return at === undefined ? BLANK : later(() => linkTo(at, toInputs, severalBooks))
}

function linkTo(at: Place, toInputs: string | null, severalBooks: boolean): Cell {
  const cell = cellName(at.column, at.row)
  const { file, sheet } = at.on
  const words = sheet === '' ? `${file}!${cell}` : severalBooks ? `${file} › ${sheet}!${cell}` : `${sheet}!${cell}`
  const formula = toInputs === null ? null : hyperlink(target(toInputs, at), words)
  return formula === null ? text(words) : { kind: 'formula', formula, result: words, look: 'link' }
}

function target(toInputs: string, { on, row, column }: Place): string {
  const file = `${toInputs}${on.file}`
  return on.sheet === '' ? file : `${file}#'${on.sheet.replaceAll("'", "''")}'!${cellName(column, row)}`
}
