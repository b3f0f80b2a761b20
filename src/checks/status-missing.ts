import type { Unreadability } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import { brief, defineCheck, gaps, ledgerColumn, unitOf, withheldFor } from './check.ts'

type Details =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unlisted'; readonly shown: string }
  | { readonly kind: 'column'; readonly tasks: number }

// Told by FIL-06.
const ELSEWHERE: readonly Unreadability[] = ['error-value', 'uncalculated']

/** A task that does not say where it stands. */
export const statusMissing = defineCheck<Details>({
  code: 'PRG-01',
  severity: 'error',
  title: { zh: '完成状态缺失或无法识别', en: 'Status missing or not in the list' },
  why: {
    zh: '是否完成、是否超期都由状态认定。状态空白不能当作“未完成”，也不能当作“已完成”。',
    en: 'The status decides whether a task is finished or overdue. A blank is neither.',
  },
  example: {
    zh: '状态填“基本完成”：不在“已完成、进行中、未完成”之中。',
    en: 'The status is "基本完成": not one of 已完成, 进行中, 未完成.',
  },
  *find({ dataset, outcome }) {
    for (const { status, owner } of dataset.tasks) {
      if (status.kind !== 'unreadable' || ELSEWHERE.includes(status.why)) continue
      const details = { kind: 'unlisted', shown: brief(status.shown) } as const
      yield { where: atCell(status.at), unit: unitOf(owner), found: status.shown, details }
    }
    const reasons = withheldFor(outcome, 'status-missing')
    for (const { details, ...gap } of gaps(
      ledgerColumn(dataset, task => task.status),
      reasons,
    )) {
      // A scheme that scores figures needs no column of states.
      if (details.wholeColumn && outcome !== null && gap.withholds.length === 0) continue
      yield { ...gap, details: details.wholeColumn ? { kind: 'column', tasks: details.rows } : { kind: 'blank' } }
    }
  },
  says: details => {
    if (details.kind === 'blank') return { zh: '没有填写完成状态。', en: 'The status is empty.' }
    if (details.kind === 'unlisted') {
      return { zh: `完成状态“${details.shown}”无法识别。`, en: `The status "${details.shown}" is not in the list.` }
    }
    return {
      zh: `这张表的 ${details.tasks} 项任务都没有完成状态。`,
      en: `None of the ${details.tasks} tasks on this sheet has a status.`,
    }
  },
  expected: () => ({ zh: '已完成、进行中或未完成', en: '已完成, 进行中 or 未完成' }),
  remedy: (details, cell) => {
    if (details.kind === 'column') {
      return {
        zh: '在“状态”列逐项填写已完成、进行中或未完成；没有这一列的，先加上。',
        en: 'Fill 状态 (add the column if there is none) with 已完成, 进行中 or 未完成.',
      }
    }
    const zh = `在 ${cell} 填写已完成、进行中或未完成`
    const en = `Type 已完成, 进行中 or 未完成 in ${cell}`
    return details.kind === 'blank'
      ? { zh: `${zh}。`, en: `${en}.` }
      : {
          zh: `${zh}；“${details.shown}”是本地通用说法的，登记到方案 names 的 statuses。`,
          en: `${en}; if "${details.shown}" is the usual word here, enter it under names, statuses in the scheme.`,
        }
  },
  effect: () => ({ zh: '无法判断是否完成、是否超期。', en: 'Whether it is finished or overdue cannot be told.' }),
  samples: [{ kind: 'unlisted', shown: '基本完成' }, { kind: 'blank' }, { kind: 'column', tasks: 12 }],
})
