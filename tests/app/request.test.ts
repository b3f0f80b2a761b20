import { describe, expect, test } from 'vitest'
import { runRequest } from '../../src/app/request.ts'
import { Stop } from '../../src/model/stop.ts'
import { memoryWorld } from '../build/memory-world.ts'

const world = memoryWorld(new Map())
const request = (words: Partial<Parameters<typeof runRequest>[0]>) =>
  runRequest({ ledgers: ['a.xlsx'], ...words }, 'zh', world)

describe('the as-of day', () => {
  test.each(['2015-12-31', '2015/12/31', '2015.12.31', '2015年12月31日', '20151231', ' 2015-12-31 '])(
    'may be written %s',
    text => {
      expect(request({ asOf: text }).asOf).toBe('2015-12-31')
    },
  )

  test.each(['12.31', '31.12.2015', '12/31/2015', '2015', '2015-13-01', '2015-02-30', '15-12-31', '年底', ''])(
    'is not guessed from “%s”',
    text => {
      expect(() => request({ asOf: text })).toThrow(Stop)
    },
  )

  test('is left to the scheme where it is not given', () => {
    expect(request({}).asOf).toBe(null)
  })
})

describe('survey files', () => {
  test('belong to the id before the first =', () => {
    const { surveys } = request({ survey: ['public=a=b.csv', 'leader=c.csv'] })
    expect([...surveys]).toEqual([
      ['public', '/a=b.csv'],
      ['leader', '/c.csv'],
    ])
  })

  test.each(['public', '=a.csv', 'public='])('“%s” is no survey with a file', text => {
    expect(() => request({ survey: [text] })).toThrow(Stop)
  })
})

test('a ledger that is named twice, once by another way, is one ledger', () => {
  expect(request({ ledgers: ['a.xlsx', './a.xlsx', 'b/../a.xlsx', 'b.xlsx'] }).ledgers).toEqual(['/a.xlsx', '/b.xlsx'])
})
