import { expect, test } from 'vitest'
import type { RawCell } from '../../src/model/table.ts'
import { readWorkbook } from '../../src/read/xlsx.ts'
import { office } from '../build/office.ts'

const shown = (cell: RawCell): string =>
  cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.value) : ''

test('perf explain shows the numbers that stand in the result workbook', async () => {
  const { perf, disk, resolve } = office()
  await perf(['score', 'ledger.xlsx'])
  const { tables } = readWorkbook(disk.get(resolve('ledger-结果.xlsx')) as Uint8Array, 'ledger-结果.xlsx')
  const ranking = tables.find(({ name }) => name.sheet === '排名')
  const rows = [...(ranking?.rows ?? [])].map(row => [...row.cells.values()].map(shown))
  for (const unit of ['市教育局', '市财政局', '市体育局']) {
    const { out } = await perf(['explain', 'ledger.xlsx', '--unit', unit])
    const total = /^总分 {2}(\S+)/m.exec(out)?.[1]
    const rank = /第 (\d+) 名/.exec(out)?.[1]
    const row = rows.find(cells => cells.includes(unit)) ?? []
    expect(row.map(Number)).toContain(Number(total))
    expect(row).toContain(rank)
  }
})

test('an explanation of one indicator begins with it', async () => {
  const { out } = await office().perf(['explain', 'ledger.xlsx', '--unit', '市教育局', '--indicator', '满意度'])
  expect(out).toMatch(/^市教育局 · 青山市绩效管理 · 截止日 2026-11-30\n\n满意度（40 分） {2}26\.67\n/)
  expect(out).not.toContain('履职尽责')
})
