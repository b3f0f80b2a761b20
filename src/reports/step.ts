/** One step of how a number came about; it rests on the steps below it and ends in cells and clauses. */
export interface Step {
  readonly name: string
  readonly value: string
  readonly rule: string | null
  readonly working: string | null
  /** Cells of inputs and lines of the scheme. */
  readonly sources: readonly string[]
  readonly clause: string | null
  readonly steps: readonly Step[]
}

/** A step with only what is said of it. */
export const step = (name: string, value: string, said: Partial<Omit<Step, 'name' | 'value'>> = {}): Step => ({
  name,
  value,
  rule: null,
  working: null,
  sources: [],
  clause: null,
  steps: [],
  ...said,
})
