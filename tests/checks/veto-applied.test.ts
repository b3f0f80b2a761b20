import { expect, test } from 'vitest'
import { vetoApplied } from '../../src/checks/veto-applied.ts'
import { EDUCATION, FINANCE, occurrences } from '../build/dataset.ts'
import { found } from '../build/findings.ts'
import { outcome, result, veto } from '../build/outcome.ts'

test('a veto is told where its first item stands, and not where none of its rows counts', () => {
  const [first, second] = occurrences({}, {})
  if (first === undefined || second === undefined) throw new Error('two rows')
  const own = veto({ grade: '达标', barsAwards: true })
  const refused = { veto: own, rows: [], refused: [{ row: first, why: 'no-date' as const }] }
  const results = outcome(
    result(EDUCATION, [], { vetoes: [{ veto: own, rows: [first, second], refused: [] }] }),
    result(FINANCE, [], { vetoes: [refused] }),
  )
  expect(found(vetoApplied, { outcome: results })).toMatchObject([
    {
      code: 'VETO-04',
      cell: 'B5',
      unit: '市教育局',
      details: {
        veto: '安全生产一票否决',
        items: ['重大安全责任事故'],
        effects: [{ zh: '最高只能评“达标”' }, { zh: '不得评奖' }],
      },
    },
  ])
})
