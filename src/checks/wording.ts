import { cellName } from '../kernel/a1.ts'
import type { Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import type { Text } from '../text/text.ts'

/** Another cell as a person finds it from here: B5, or with its sheet and file where these differ. */
export function seenFrom(here: Place, there: Place): string {
  const cell = cellName(there.column, there.row)
  if (here.on.file !== there.on.file) return [there.on.file, there.on.sheet, cell].filter(Boolean).join(' › ')
  return here.on.sheet === there.on.sheet ? cell : `${there.on.sheet} › ${cell}`
}

/** A quotation of a cell that may be long. */
export const brief = (text: string): string => {
  // Quoted again, so its own quotation marks become the inner ones.
  const line = text.trim().replace(/\s+/g, ' ').replaceAll('“', '‘').replaceAll('”', '’')
  const letters = [...line]
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : line
}

/** Names for a sentence: the first `most`, then how many in all. */
export function listed(names: readonly string[], counter = '处', most = 5): Text {
  const first = names.slice(0, most)
  if (names.length <= most) return { zh: first.join('、'), en: first.join(', ') }
  return {
    zh: `${first.join('、')} 等 ${names.length} ${counter}`,
    en: `${first.join(', ')} and ${names.length - most} more`,
  }
}

/** Names in quotation marks, as mainland usage has them: side by side, without commas. */
export function quoted(names: readonly string[], counter: string, most = 5): Text {
  const marked = names.slice(0, most).map(name => `“${name}”`)
  const more = names.length > most ? ` 等 ${names.length} ${counter}` : ''
  return { zh: marked.join('') + more, en: listed(names, counter, most).en }
}

/** The names of cells, each once. */
export const cellNames = (places: readonly Place[]): string[] => [
  ...new Set(places.map(({ column, row }) => cellName(column, row))),
]

/** The names of cells, each with its sheet and file unless all stand on one sheet. */
export function cellsApart(places: readonly Place[]): string[] {
  const sheets = new Set(places.map(({ on }) => `${on.file}\n${on.sheet}`))
  if (sheets.size < 2) return cellNames(places)
  const full = ({ on, column, row }: Place) => [on.file, on.sheet, cellName(column, row)].filter(Boolean).join(' › ')
  return [...new Set(places.map(full))]
}

/** The cells that one finding speaks for, in brackets; nothing where it stands at the only one. */
export function seenIn(cells: readonly string[]): Text {
  if (cells.length < 2) return { zh: '', en: '' }
  const names = listed(cells)
  return { zh: `（见 ${names.zh}）`, en: ` (in ${names.en})` }
}

/** A task's name for a sentence. */
export const taskName = (task: Task): string => brief(known(task.name) ?? known(task.id) ?? '')
