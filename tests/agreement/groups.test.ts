import { expect } from 'vitest'
import { judged } from '../judge/libreoffice.ts'
import { judge } from './books.ts'
import { panelSheet, rankSheet, taskSheet } from './group-sheets.ts'
import { randomFrom } from './random.ts'
import { gradeSheet, nestedSheet, roundingSheet } from './rule-sheets.ts'

const random = randomFrom(8170)

judged(
  'a spreadsheet comes to the same sums, means, ranks, grades and rounded numbers, whoever is absent or tied',
  async () => {
    const { formulas, wrong } = await judge([
      panelSheet(random, 300),
      taskSheet(random, 400),
      ...([0, 1, 2] as const).map(keys => rankSheet(random, keys, 40)),
      gradeSheet(random, 1000),
      roundingSheet(random, 500),
      nestedSheet(random, 1500),
    ])
    expect(wrong).toEqual([])
    expect(formulas).toBeGreaterThan(20_000)
  },
)
