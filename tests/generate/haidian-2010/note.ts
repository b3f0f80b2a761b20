import type { Demo, Plant } from './demo.ts'

/** What is said of a planted case, beside where it stands. */
export type Note = Pick<Plant, 'title' | 'column' | 'code' | 'says'>

/** Puts a case on the list of those that were planted. */
export const note = (demo: Demo, where: string, row: object, one: Note): void => {
  demo.plants.push({ where, row, ...one })
}
