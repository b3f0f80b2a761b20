import { parseCellName } from '../../kernel/a1.ts'
import { LONGEST_TEXT } from '../cell-text.ts'
import { checkFormula } from './check-formula.ts'
import { type Attributes, readElements } from './events.ts'
import type { Report } from './fault.ts'
import { WORKSHEET_ORDER } from './worksheet-order.ts'
import type { Part } from './zip.ts'

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const MOST_HYPERLINKS = 65_530

/** What a worksheet refers to by number or name. */
export interface Surroundings {
  readonly sheetNames: ReadonlySet<string>
  readonly strings: number
  readonly styles: number
}

/** Faults of a worksheet part; it passes by element by element, whatever its size. */
export async function checkWorksheet(part: Part, around: Surroundings, report: Report): Promise<void> {
  const merges: Area[] = []
  const childOrder = orderChecker(report)
  const cellOrder = cellChecker(report)
  let hyperlinks = 0
  let cell: Attributes = {}
  let formula: string | undefined
  let result: string | undefined
  await readElements(part, {
    open(name, attributes, depth) {
      if (depth === 1) childOrder(name)
      if (name === 'c') {
        cell = attributes
        formula = undefined
        result = undefined
        cellOrder(attributes)
        if (Number(attributes.s ?? 0) >= around.styles)
          report('style-unknown', `${attributes.r}: style ${attributes.s}`)
      } else if (name === 'hyperlink') hyperlinks++
      else if (name === 'dataValidation') checkValidation(attributes, report)
      else if (name === 'mergeCell') addMerge(merges, attributes.ref ?? '', report)
    },
    close(name, text) {
      if (name === 'f') formula = text
      else if (name === 'formula1' || name === 'formula2') checkFormula(text, around.sheetNames, name, report)
      else if (name === 'v') {
        result = text
        checkValue(cell, text, around.strings, report)
      } else if (name === 't') checkLength(cell, text, report)
      else if (name === 'c' && formula !== undefined) {
        checkFormula(formula, around.sheetNames, cell.r ?? '', report)
        if (result === undefined) report('formula-without-result', `${cell.r}: ${formula}`)
      }
    },
  })
  if (hyperlinks > MOST_HYPERLINKS) report('too-many-hyperlinks', `${hyperlinks} links; Excel keeps ${MOST_HYPERLINKS}`)
}

// Titles and texts of a rule on cells.
const LONGEST_TITLE = 32
const LONGEST_SAID = 255

function checkValidation(attributes: Attributes, report: Report): void {
  const at = attributes.sqref ?? ''
  for (const [name, longest] of Object.entries(SAID)) {
    const { length } = attributes[name] ?? ''
    if (length > longest) report('validation-text-too-long', `${at}: ${name} of ${length} characters`)
  }
}

const SAID = { promptTitle: LONGEST_TITLE, errorTitle: LONGEST_TITLE, prompt: LONGEST_SAID, error: LONGEST_SAID }

function orderChecker(report: Report): (name: string) => void {
  let latest = -1
  return name => {
    const place = WORKSHEET_ORDER.indexOf(name)
    if (place < 0) report('child-unknown', `<${name}> is no child of a worksheet`)
    else if (place < latest) report('child-order', `<${name}> stands behind <${WORKSHEET_ORDER[latest]}>`)
    latest = Math.max(latest, place)
  }
}

function cellChecker(report: Report): (attributes: Attributes) => void {
  let latestRow = 0
  let latestColumn = -1
  return ({ r = '' }) => {
    const at = parseCellName(r)
    if (!at || at.row > MOST_ROWS || at.column >= MOST_COLUMNS) {
      report('cell-beyond-limits', `${r} is no cell of a sheet`)
      return
    }
    if (at.row < latestRow || (at.row === latestRow && at.column <= latestColumn))
      report('cell-order', `${r} is repeated or out of order`)
    latestRow = at.row
    latestColumn = at.column
  }
}

function checkValue(cell: Attributes, text: string, strings: number, report: Report): void {
  const type = cell.t ?? 'n'
  if (type === 'n' && !/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) report('number-invalid', `${cell.r}: ${text}`)
  if (type === 's' && !(Number(text) < strings)) report('text-unknown', `${cell.r}: text ${text} of ${strings}`)
  if (type === 'str') checkLength(cell, text, report)
}

function checkLength(cell: Attributes, text: string, report: Report): void {
  if (text.length > LONGEST_TEXT) report('text-too-long', `${cell.r}: ${text.length} characters`)
}

interface Area {
  readonly ref: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function addMerge(merges: Area[], ref: string, report: Report): void {
  const [from, to] = ref.split(':').map(parseCellName)
  if (!from || !to) {
    report('cell-beyond-limits', `${ref} is no range`)
    return
  }
  const area = { ref, top: from.row, left: from.column, bottom: to.row, right: to.column }
  const other = merges.find(
    m => m.top <= area.bottom && area.top <= m.bottom && m.left <= area.right && area.left <= m.right,
  )
  if (other) report('merge-overlap', `${ref} overlaps ${other.ref}`)
  merges.push(area)
}
