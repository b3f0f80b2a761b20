/** Why a workbook cannot be marked in place, as a word; the words for clerks are made elsewhere. */
export type Obstacle =
  /** A part is in an encoding that cannot be written back. */
  | 'encoding'
  /** So many cell styles that the format has no room for more. */
  | 'styles-full'
  /** A part that must change is not there, or not as the format has it. */
  | 'form'

/** A workbook that can be read, but not marked without touching what must stay as it is. */
export class Unpatchable extends Error {
  readonly obstacle: Obstacle
  readonly part: string

  constructor(obstacle: Obstacle, part: string) {
    super(`${obstacle}: ${part}`)
    this.name = 'Unpatchable'
    this.obstacle = obstacle
    this.part = part
  }
}
