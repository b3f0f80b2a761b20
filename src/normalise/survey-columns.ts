import type { Survey } from '../model/scheme.ts'
import { squeezed } from './words.ts'

/** Where a survey file has what the scheme asks for, and the names of the columns that it lacks. */
export interface SurveyColumns {
  readonly unit: number | null
  readonly questions: readonly { readonly question: number; readonly column: number }[]
  /** Whether a ballot is one that the scheme counts; null where a column for telling is missing. */
  readonly counts: ((cells: readonly string[]) => boolean) | null
  readonly missing: readonly string[]
}

// Survey tools number the questions of their exports: 3、办事效率, Q3.办事效率.
const NUMBERED = /^(?:Q?\d+[、.:)])/

/** Finds the columns by heading, the first where several bear it, with or without the number of the question. */
export function surveyColumns({ unitColumn, questions, where }: Survey, heading: readonly string[]): SurveyColumns {
  const columns = new Map<string, number>()
  const plain = heading.map(squeezed)
  for (const names of [plain, plain.map(name => name.replace(NUMBERED, ''))]) {
    for (const [column, name] of names.entries()) if (!columns.has(name)) columns.set(name, column)
  }
  const find = (name: string): number | null => columns.get(squeezed(name)) ?? null
  const filters = [...where].map(([name, texts]) => ({ column: find(name), texts: new Set(texts.map(squeezed)) }))
  const named = [unitColumn, ...questions, ...where.keys()]
  return {
    unit: find(unitColumn),
    questions: questions.flatMap((name, question) => {
      const column = find(name)
      return column === null ? [] : [{ question, column }]
    }),
    counts: filters.some(({ column }) => column === null)
      ? null
      : cells => filters.every(({ column, texts }) => column !== null && texts.has(squeezed(cells[column] ?? ''))),
    missing: [...new Set(named.filter(name => find(name) === null))],
  }
}
