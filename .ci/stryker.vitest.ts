import { defineConfig } from 'vitest/config'
import whole from '../tests/vitest.config.ts'

// The tests that judge arithmetic, without those that start programs, spreadsheets or whole years of a city.
const JUDGES = [
  'tests/methods.test.ts',
  'tests/{formula,kernel,methods,score,rank}/**/*.test.ts',
  'tests/normalise/{dates,unit-names}.test.ts',
  'tests/scenarios/scenarios.test.ts',
  'tests/guarantees/ranks.test.ts',
]

export default defineConfig({ ...whole, test: { ...whole.test, include: JUDGES } })
