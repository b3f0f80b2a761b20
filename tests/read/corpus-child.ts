import { readFileSync, writeSync } from 'node:fs'
import { Unreadable } from '../../src/model/unreadable.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'

// A program of its own, so that a file that hangs or eats the memory takes no test runner along: one line of JSON a file.

const outcomeOf = (file: string): { fault: string } | { tables: number; cells: number } => {
  try {
    const { tables } = readWorkbook(readFileSync(file), file)
    let cells = 0
    for (const table of tables) for (const row of table.rows) cells += row.cells.size
    return { tables: tables.length, cells }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { fault: error.fault }
  }
}

for (const file of process.argv.slice(2)) {
  const before = process.cpuUsage().user
  const outcome = outcomeOf(file)
  const seconds = (process.cpuUsage().user - before) / 1e6
  const mebibytes = process.resourceUsage().maxRSS / 1024
  writeSync(1, `${JSON.stringify({ file, seconds, mebibytes, ...outcome })}\n`)
}
