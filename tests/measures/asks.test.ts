import { expect, test } from 'vitest'
import { measures } from '../../src/measures/index.ts'
import type { Asked } from '../../src/model/asked.ts'

const asked = (id: string, params: unknown, needs: readonly string[] = ['value']): readonly Asked[] => {
  const measure = measures.find(each => each.id === id)
  if (measure === undefined) throw new Error(`no measure ${id}`)
  return measure.asks(measure.params.parse(params), needs)
}

const columns = (params: unknown, needs: readonly string[]) =>
  asked('tasks', params, needs).flatMap(one => (one.sheet === 'ledger' ? one.columns : []))

test('tasks ask for the columns that the method reads, and those that select, share and weigh them', () => {
  expect(columns({ where: { category: '重点工作' } }, ['actual', 'target'])).toEqual(['category', 'actual', 'target'])
  expect(columns({}, ['days', 'finished'])).toEqual(['deadline', 'status', 'finishedOn'])
  expect(columns({ roles: { lead: 1, responsible: 0.6, supporting: 0.3 }, weigh: ['weight'] }, ['actual'])).toEqual([
    ...['owner', 'supportUnit', 'actual', 'weight'],
  ])
  expect(columns({ withoutEvidence: 0.8 }, ['actual'])).toEqual(['actual', 'status', 'evidence'])
})

test('tasks that are counted ask for their state, quarterly nodes for the nodes, sums for what is added up', () => {
  expect(columns({ count: 'finished' }, ['value'])).toEqual(['deadline', 'status', 'finishedOn'])
  expect(columns({ count: 'nodes' }, ['value'])).toEqual('q1 q1Done q2 q2Done q3 q3Done q4 q4Done'.split(' '))
  expect(columns({ combine: 'pooled' }, ['actual', 'target'])).toEqual(['actual', 'target'])
})

test('figures ask for their items, with a target only where the method needs it', () => {
  expect(asked('data', '信访件数')).toEqual([{ sheet: 'figures', items: ['信访件数'], beside: [], several: false }])
  expect(asked('data', { item: '招商额', several: 'sum' }, ['actual', 'target'])).toMatchObject([
    { items: ['招商额'], beside: ['target'], several: true },
  ])
  expect(asked('ratio', ['按时办结数', '应办结数'])).toMatchObject([{ items: ['按时办结数', '应办结数'] }])
  expect(asked('figures', { stock: '总量', growth: '增速' })).toMatchObject([{ items: ['总量'] }, { items: ['增速'] }])
})

test('progress asks for another item, or for last year’s result', () => {
  expect(asked('data', { item: '得分', before: '上年得分' })).toMatchObject([
    { items: ['得分'] },
    { items: ['上年得分'] },
  ])
  expect(asked('data', { item: '得分', before: 'last-year-rank' })).toMatchObject([
    { sheet: 'figures' },
    { sheet: 'prior', years: 1, item: '得分', column: 'rank' },
  ])
  expect(asked('prior', { years: 2 })).toEqual([{ sheet: 'prior', years: 2, item: null, column: 'score' }])
})

test('scores, marks and occurrences ask for their sheets; a survey is a file of its own', () => {
  expect(asked('entry', { full: 100 })).toEqual([{ sheet: 'entries', full: 100 }])
  expect(asked('panel', { full: 100, atLeast: 5, classes: { 领导: 0.6, 专家: 0.4 } })).toEqual([
    { sheet: 'panel', full: 100, judges: 5, classes: ['领导', '专家'] },
  ])
  expect(asked('events', { items: '通报批评', count: 'times' })).toEqual([
    { sheet: 'events', items: ['通报批评'], times: true },
  ])
  expect(asked('survey', 'public')).toEqual([])
})
