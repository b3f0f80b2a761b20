import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/reports/sheet.ts'
import { writeWorkbook } from '../../src/write/xlsx.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const ROWS = 20_000
const COLUMNS = 20

// Rows made as they are asked for, so that what lies in memory is the writer's own.
function rowsMadeOnTheWay(onRow: (row: number) => void): Cell[][] {
  return new Proxy(Array.from<Cell[]>({ length: ROWS }), {
    get(target, property, receiver) {
      if (typeof property !== 'string' || !/^\d+$/.test(property)) return Reflect.get(target, property, receiver)
      const row = Number(property)
      onRow(row)
      return Array.from(
        { length: COLUMNS },
        (_, column): Cell => ({
          kind: 'formula',
          formula: `ROUND(${row}*${column}/7,2)`,
          result: Math.floor((row * column) / 7),
          places: 2,
        }),
      )
    },
  })
}

test('the memory a sheet of 20,000 rows takes does not grow with its rows', async () => {
  const used: number[] = []
  const rows = rowsMadeOnTheWay(row => {
    if (row % 2000 !== 1999) return
    collectGarbage()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    used.push((heapUsed + arrayBuffers) / 1_000_000)
  })
  const columns = Array.from({ length: COLUMNS }, () => ({ width: 12 }))
  const bytes = await writeWorkbook({ title: '', stamp: '', sheets: [{ name: '大表', columns, frozenRows: 0, rows }] })
  expect(bytes.length).toBeGreaterThan(1_000_000)
  expect(used).toHaveLength(ROWS / 2000)
  const [first = 0] = used
  expect(Math.max(...used) - first).toBeLessThan(10)
}, 60_000)
