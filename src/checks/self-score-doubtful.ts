import { type Decimal, decimal } from '../kernel/decimal.ts'
import { groupBy } from '../kernel/group.ts'
import { digits } from '../kernel/rounding.ts'
import type { Dataset, Task } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { defineCheck, type Spot, sheetKey, unitOf } from './check.ts'
import { alike, wordCells } from './ledger-words.ts'

type Details =
  | { readonly kind: 'above'; readonly score: string; readonly full: string }
  | { readonly kind: 'unfinished'; readonly score: string; readonly status: string }
  | { readonly kind: 'all-full'; readonly rows: number }

// Of two tasks both may well be done; of three with full marks each somebody should look.
const FEW = 3

/** Scores that a unit gave itself: above the full mark, for what is not finished, or full in every row. */
export const selfScoreDoubtful = defineCheck<Details>({
  code: 'PRG-07',
  severity: 'warning',
  title: { zh: '自评分存疑', en: 'Self-score in doubt' },
  why: {
    zh: '自评分超过分值、没有完成却打了满分、每一行都是满分，都要对照佐证复核。',
    en: 'A self-score above the full mark, for an unfinished task, or full in every row is to be held against the evidence.',
  },
  example: {
    zh: '分值 5，自评分 6；或状态“未完成”，自评分 5。',
    en: 'Full mark 5 and self-score 6; or status 未完成 and self-score 5.',
  },
  *find({ dataset }) {
    const rows = [...selfScores(dataset)]
    for (const row of rows) yield* ofRow(row)
    for (const { first, where, also, unit, all } of alike(rows)) {
      if (all.length < FEW || first.full === null || !all.every(isFull)) continue
      yield { where, also, unit, found: digits(first.score), details: { kind: 'all-full', rows: all.length } }
    }
  },
  says: details => {
    switch (details.kind) {
      case 'above':
        return {
          zh: `自评分 ${details.score} 超过分值 ${details.full}。`,
          en: `The self-score ${details.score} is above the full mark ${details.full}.`,
        }
      case 'unfinished':
        return {
          zh: `状态是“${details.status}”，自评分却是 ${details.score}。`,
          en: `The status is ${details.status} and the self-score is ${details.score}.`,
        }
      case 'all-full':
        return {
          zh: `${details.rows} 项任务的自评分全是满分。`,
          en: `The self-scores of all ${details.rows} tasks are full marks.`,
        }
    }
  },
  expected: details => (details.kind === 'above' ? { zh: `0 至 ${details.full}`, en: `0 to ${details.full}` } : null),
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'above':
        return { zh: `改正 ${cell}，最多 ${details.full} 分。`, en: `Correct ${cell}; ${details.full} at most.` }
      case 'unfinished':
        return {
          zh: `没有完成的，改正 ${cell} 的自评分；已经完成的，改状态并补佐证。`,
          en: `If it is unfinished correct ${cell}; if it is finished, change the status and name the evidence.`,
        }
      case 'all-full':
        return {
          zh: '对照佐证逐项复核；确实都是满分的，不用改。',
          en: 'Hold each against its evidence; if all are full indeed, leave them.',
        }
    }
  },
  samples: [
    { kind: 'above', score: '6', full: '5' },
    { kind: 'unfinished', score: '5', status: '未完成' },
    { kind: 'all-full', rows: 12 },
  ],
})

interface SelfScore {
  readonly task: Task
  readonly at: Place
  readonly score: Decimal
  /** The mark it is out of; null where the sheet does not say. */
  readonly full: Decimal | null
}

const NUMBER = /^\d+(?:\.\d+)?$/

function* selfScores(dataset: Dataset): Generator<SelfScore> {
  const found: SelfScore[] = []
  for (const { task, field } of wordCells(dataset, 'selfScore')) {
    const text = (known(field) ?? '').normalize('NFKC').replace(/分$/, '').trim()
    if (NUMBER.test(text)) found.push({ task, at: field.at, score: decimal(text), full: known(task.weight) })
  }
  for (const rows of groupBy(found, ({ at }) => sheetKey(at)).values()) {
    // 权重 as shares of the whole (0.2, 20%) is no mark that a score could be out of.
    const isMark = rows.some(({ full }) => full?.greaterThan(1) === true)
    for (const row of rows) yield isMark ? row : { ...row, full: null }
  }
}

const isFull = ({ score, full }: SelfScore): boolean => full !== null && score.greaterThanOrEqualTo(full)

function* ofRow(row: SelfScore): Generator<Spot<Details>> {
  const { task, at, score, full } = row
  const spot = { where: atCell(at), unit: unitOf(task.owner), found: digits(score) }
  if (full !== null && score.greaterThan(full)) {
    yield { ...spot, details: { kind: 'above', score: digits(score), full: digits(full) } }
  }
  if (task.status.kind !== 'value' || task.status.value === 'finished' || score.isZero()) return
  if (task.status.value === 'unfinished' || isFull(row)) {
    yield { ...spot, details: { kind: 'unfinished', score: digits(score), status: task.status.shown } }
  }
}
