import type { Tally, UnitTally } from '../../src/model/dataset.ts'
import type { Unit } from '../../src/model/unit.ts'
import { EDUCATION } from './dataset.ts'

/** The answers about one unit under one question. */
export const answers = (unit: Unit, counts: Readonly<Record<string, number>>, question = '工作作风'): UnitTally => ({
  unit,
  question,
  counts: new Map(Object.entries(counts)),
  blank: 0,
})

/** A sound tally: ten answers about one unit. */
export const tally = (over: Partial<Tally> = {}): Tally => ({
  survey: 'public',
  source: { file: 'survey.csv', sheet: '' },
  ballots: 10,
  units: [answers(EDUCATION, { 满意: 8, 不满意: 2 })],
  unknownUnits: [],
  unknownOptions: [],
  missingColumns: [],
  ...over,
})
