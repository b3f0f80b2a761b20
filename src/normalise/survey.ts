import type { Tally, UnitTally } from '../model/dataset.ts'
import type { Place, SheetName } from '../model/place.ts'
import type { Survey } from '../model/scheme.ts'
import type { Unit, UnitName } from '../model/unit.ts'
import { surveyColumns } from './survey-columns.ts'
import type { FindUnit } from './unit-names.ts'
import { cleaned, squeezed } from './words.ts'

/** One filled-in questionnaire: its record number in the file, and its cells in the order of the heading. */
export interface Ballot {
  readonly number: number
  readonly cells: readonly string[]
}

// Unknown answers are listed for a person to look at; a column of free text must not fill the memory.
const MOST_LISTED = 1000
// What 问卷星 writes for a question that was skipped or left empty.
const SKIPPED = ['', '(跳过)', '(空)']

/** Counts the ballots of a survey as they stream by: unit × question × option. No ballot is kept. */
export async function tallySurvey(
  survey: Survey,
  source: SheetName,
  heading: readonly string[],
  rows: AsyncIterable<Ballot> | Iterable<Ballot>,
  findUnit: FindUnit,
): Promise<Tally> {
  const columns = surveyColumns(survey, heading)
  const optionOf = optionFinder(survey)
  const rated = ratedUnits(findUnit, survey)
  const unknown = unknownOptions()
  let ballots = 0
  const count = ({ number, cells }: Ballot, unitColumn: number): void => {
    const counts = rated.countsFor(cells[unitColumn] ?? '', { on: source, row: number, column: unitColumn })
    if (counts === null) return
    for (const { question, column } of columns.questions) {
      const text = cells[column] ?? ''
      const option = optionOf(text)
      const row = counts[question]
      if (option === null) unknown.add(text, source, number, column)
      else if (row !== undefined) row[option] = (row[option] ?? 0) + 1
    }
  }
  if (columns.unit !== null && columns.counts !== null) {
    for await (const ballot of rows) {
      if (ballot.cells.every(isEmpty) || !columns.counts(ballot.cells)) continue
      ballots++
      count(ballot, columns.unit)
    }
  }
  return {
    survey: survey.id,
    source,
    ballots,
    units: rated.tallies(columns.questions.map(({ question }) => question)),
    unknownUnits: rated.unknown,
    unknownOptions: unknown.list(),
    missingColumns: columns.missing,
  }
}

const isEmpty = (cell: string): boolean => cell === '' || cleaned(cell) === ''

/** Gives the index of an answer among the options, one past the last for a blank; null where it is no option. */
function optionFinder({ options }: Survey): (text: string) => number | null {
  const indices = new Map<string, number>()
  const add = (name: string, index: number): void => {
    if (!indices.has(squeezed(name))) indices.set(squeezed(name), index)
  }
  for (const [index, { name }] of options.entries()) add(name, index)
  for (const [index, { aliases }] of options.entries()) for (const alias of aliases) add(alias, index)
  for (const blank of SKIPPED) add(blank, options.length)
  return text => indices.get(text) ?? indices.get(squeezed(text)) ?? null
}

/** Counts by question and option; the last of a question are its blanks. */
type Counts = number[][]

function ratedUnits(findUnit: FindUnit, { questions, options }: Survey) {
  const countsOf = new Map<Unit, Counts>()
  const known = new Map<string, Counts | null>()
  const unknown: UnitName[] = []

  const countsFor = (text: string, at: Place): Counts | null => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = cleaned(text)
    const name = findUnit(value === '' ? { kind: 'blank', at } : { kind: 'value', value, shown: text, at })
    if (name.kind !== 'known') {
      if (unknown.length < MOST_LISTED) {
        unknown.push(name)
        known.set(text, null)
      }
      return null
    }
    const counts = countsOf.get(name.unit) ?? questions.map(() => new Array<number>(options.length + 1).fill(0))
    countsOf.set(name.unit, counts)
    known.set(text, counts)
    return counts
  }
  const tallies = (asked: readonly number[]): UnitTally[] =>
    [...countsOf].flatMap(([unit, counts]) =>
      asked.map(q => {
        const row = counts[q] ?? []
        const byOption = new Map(options.map(({ name }, i) => [name, row[i] ?? 0]))
        return { unit, question: questions[q] ?? '', counts: byOption, blank: row[options.length] ?? 0 }
      }),
    )
  return { countsFor, tallies, unknown }
}

function unknownOptions() {
  const seen = new Map<string, { readonly shown: string; readonly at: Place; times: number }>()
  const add = (text: string, on: SheetName, row: number, column: number): void => {
    const shown = cleaned(text)
    const before = seen.get(shown)
    if (before) before.times++
    else if (seen.size < MOST_LISTED) seen.set(shown, { shown, at: { on, row, column }, times: 1 })
  }
  return { add, list: () => [...seen.values()] }
}
