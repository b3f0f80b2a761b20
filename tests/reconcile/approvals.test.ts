import { describe, expect, test } from 'vitest'
import type { ChangeRules } from '../../src/model/scheme.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { type ChangeRow, compared, ledgerOf, type TaskRow } from '../build/reconciled.ts'

const TASK = { id: 'A-01', name: '新建公办幼儿园12所' }
const PUT_OFF = { ...TASK, deadline: '2015-12-31' }
const RECORD: ChangeRow = { id: 'A-01', from: '2015-10-31', to: '2015年底' }

/** What stands behind the one difference, and what became of each record. */
const judged = (current: TaskRow, changes: readonly ChangeRow[], asked: Partial<ChangeRules> = {}) => {
  const { differences, records } = compared([TASK], [current], changes, asked)
  const [difference] = differences
  return {
    verdict: difference?.approval.verdict,
    faults: difference?.approval.faults.map(({ kind }) => kind),
    contradiction: difference?.approval.contradiction?.what ?? null,
    uses: records.map(({ use }) => use),
  }
}

describe('a record approves a change', () => {
  test.each<[string, TaskRow, ChangeRow]>([
    ['of a deadline, by task, field and day', PUT_OFF, RECORD],
    ['under any heading of the ledger', PUT_OFF, { ...RECORD, part: '办结时限' }],
    ['as an extension', PUT_OFF, { ...RECORD, part: '延期' }],
    ['without saying what stood there', PUT_OFF, { ...RECORD, from: null }],
    ['by the wording, where it names no id', PUT_OFF, { ...RECORD, id: null, name: TASK.name }],
    ['of a target', { ...TASK, target: 10 }, { id: 'A-01', part: '目标值', from: '12', to: '10' }],
    ['of an owner, by a short name', { ...TASK, owner: '市财政局' }, { id: 'A-01', part: '责任单位', to: '财政局' }],
    ['of a wording', { ...TASK, name: '新建幼儿园' }, { id: 'A-01', part: '任务名称', to: '新建 幼儿园' }],
  ])('%s', (_, current, record) =>
    expect(judged(current, [record])).toEqual({
      verdict: 'approved',
      faults: [],
      contradiction: null,
      uses: ['approves'],
    }),
  )

  test('in the approved workbook as well as in the current one', () => {
    const { differences } = reconcile(ledgerOf([TASK], [RECORD], '批准台账.xlsx'), ledgerOf([PUT_OFF]))
    expect(differences).toMatchObject([{ approval: { verdict: 'approved' } }])
  })

  test.each([
    ['dropped', [TASK], [], '取消', 'removed'],
    ['added', [], [TASK], '新增', 'added'],
  ])('of a task that is %s', (_, approved, current, part, kind) => {
    const { differences } = compared(approved, current, [{ id: 'A-01', part }])
    expect(differences).toMatchObject([{ kind, approval: { verdict: 'approved' } }])
  })
})

describe('a record does not approve', () => {
  test.each<[string, ChangeRow, string]>([
    ['another new value', { ...RECORD, to: '2015-11-30' }, 'new-value'],
    ['another old value', { ...RECORD, from: '2015-09-30' }, 'old-value'],
  ])('%s', (_, record, what) =>
    expect(judged(PUT_OFF, [record])).toMatchObject({
      verdict: 'unapproved',
      contradiction: what,
      uses: ['disagrees'],
    }),
  )

  test.each<[string, ChangeRow, string]>([
    ['another field', { ...RECORD, part: '目标值', to: '10' }, 'not-made'],
    ['another task', { ...RECORD, id: 'A-99' }, 'no-task'],
    ['a field that is not compared', { ...RECORD, part: '联络员' }, 'no-part'],
  ])('%s', (_, record, use) =>
    expect(judged(PUT_OFF, [record])).toMatchObject({ verdict: 'unapproved', contradiction: null, uses: [use] }),
  )
})

describe('two extensions one after the other', () => {
  const first = { id: 'A-01', from: '2015-10-31', to: '2015-11-30', approvedOn: '2015-10-20', askedOn: '2015-10-10' }
  const second = { id: 'A-01', from: '2015-11-30', to: '2015-12-31', approvedOn: '2015-11-25', askedOn: '2015-11-20' }

  test.each([
    ['in order', [first, second]],
    ['whatever their order on the sheet', [second, first]],
  ])('lead to the present day %s', (_, records) =>
    expect(judged(PUT_OFF, records)).toMatchObject({ verdict: 'approved', uses: ['approves', 'approves'] }),
  )

  test('lead nowhere when the last one names another day', () =>
    expect(judged({ ...TASK, deadline: '2016-01-31' }, [first, second])).toMatchObject({ contradiction: 'new-value' }))

  test('lead nowhere when one is missing between them', () =>
    expect(judged(PUT_OFF, [second])).toMatchObject({ contradiction: 'old-value' }))

  test('each count, and one more than the scheme allows is told', () => {
    expect(judged(PUT_OFF, [first, second], { extensions: 2 }).faults).toEqual([])
    expect(judged(PUT_OFF, [first, second], { extensions: 1 }).faults).toEqual(['too-many'])
  })

  test('are each due before the deadline that they put off', () => {
    expect(judged(PUT_OFF, [first, second], { askedBeforeDue: true }).faults).toEqual([])
    const late = { ...second, approvedOn: '2015-12-02' }
    expect(judged(PUT_OFF, [first, late], { askedBeforeDue: true }).faults).toEqual(['approved-late'])
  })

  test('count also where the approved ledger holds the first', () => {
    const { differences } = compared([{ ...TASK, deadline: '2015-11-30' }], [PUT_OFF], [first, second], {
      extensions: 1,
    })
    expect(differences).toMatchObject([{ approval: { verdict: 'incomplete', faults: [{ kind: 'too-many' }] } }])
  })
})

describe('an approval is incomplete', () => {
  test.each<[string, ChangeRow, Partial<ChangeRules>, readonly string[]]>([
    ['without an approver', { approver: null }, {}, ['no-approver']],
    ['without a document', { document: null }, {}, ['no-document']],
    ['without a day', { approvedOn: null }, {}, ['no-date']],
    ['with a day that cannot be read', { approvedOn: '上月' }, {}, ['no-date']],
    ['without a reason where one is asked for', { reason: null }, { reason: true }, ['no-reason']],
    ['by somebody else than the scheme names', { approver: '市发改委' }, { approvers: ['市政府'] }, ['rank']],
    ['by an office of the one that is named', { approver: '市政府办公室' }, { approvers: ['市政府'] }, ['rank']],
    ['by a deputy of the one that is named', { approver: '副市长' }, { approvers: ['市长'] }, ['rank']],
    [
      'after the last day for changes',
      { approvedOn: '2015-11-01' },
      { approvedBy: '2015-10-31' as never },
      ['after-limit'],
    ],
    ['when asked for after the deadline', { askedOn: '2015-11-01' }, { askedBeforeDue: true }, ['asked-late']],
    ['when approved after the deadline', { approvedOn: '2015-11-01' }, { askedBeforeDue: true }, ['approved-late']],
  ])('%s', (_, lack, asked, faults) =>
    expect(judged(PUT_OFF, [{ ...RECORD, ...lack }], asked)).toMatchObject({ verdict: 'incomplete', faults }),
  )

  test.each<[string, ChangeRow, Partial<ChangeRules>]>([
    ['on the last day for changes', { approvedOn: '2015-10-31' }, { approvedBy: '2015-10-31' as never }],
    [
      'on the day of the deadline itself',
      { askedOn: '2015-10-31', approvedOn: '2015-10-31' },
      { askedBeforeDue: true },
    ],
    ['late, where the scheme is silent', { askedOn: '2015-12-01', approvedOn: '2015-12-02' }, {}],
    ['by one who is named with his office', { approver: '常务副市长（陈明）' }, { approvers: ['常务副市长'] }],
    ['by several of whom one may', { approver: '市发改委、市政府' }, { approvers: ['市政府'] }],
    ['by anybody, where the scheme names nobody', { approver: '市发改委' }, {}],
  ])('not %s', (_, given, asked) =>
    expect(judged(PUT_OFF, [{ ...RECORD, ...given }], asked)).toMatchObject({ verdict: 'approved' }),
  )

  test('a deadline that comes earlier needs approval and is no extension', () => {
    const earlier = { ...RECORD, to: '2015-09-30', askedOn: '2015-11-02', approvedOn: '2015-11-03' }
    expect(
      judged({ ...TASK, deadline: '2015-09-30' }, [earlier], { askedBeforeDue: true, extensions: 0 }),
    ).toMatchObject({
      verdict: 'approved',
    })
  })
})

describe('a record that bears out nothing', () => {
  test('was carried out before the ledger was approved, or not at all', () => {
    const { records } = compared(
      [PUT_OFF, { id: 'A-02', name: '改造老旧操场6个' }],
      [PUT_OFF, { id: 'A-02', name: '改造老旧操场6个' }],
      [RECORD, { ...RECORD, id: 'A-02' }],
    )
    expect(records.map(({ use }) => use)).toEqual(['settled', 'not-made'])
  })

  test('says the same as another: the one that lacks least is taken', () => {
    expect(judged(PUT_OFF, [{ ...RECORD, document: null }, RECORD])).toMatchObject({
      verdict: 'approved',
      uses: ['repeated', 'approves'],
    })
  })
})

test('who is in charge needs no approval', () => {
  expect(judged({ ...TASK, person: '李红' }, [])).toMatchObject({ verdict: 'unneeded' })
})
