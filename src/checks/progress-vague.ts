import type { Dataset } from '../model/dataset.ts'
import { known } from '../model/field.ts'
import type { Place } from '../model/place.ts'
import { brief, defineCheck, plain, seenIn } from './check.ts'
import { alike, type TaskCell, wordCells } from './ledger-words.ts'

// 已开工 is three letters and says something; these say nothing, however long.
const EMPTY_WORDS =
  /^(?:目前|现|该项工作|此项工作|各项工作|工作)?(?:已|均|在|正在|正常|正|按时序进度|按序时进度|有序|稳步|持续|积极|扎实|按计划|按序时|按时序|按进度|按要求|顺利|加快)*(?:推进|开展|进行|实施|落实|推动|办理|完成|达序时进度|正常)(?:中|当中|过程中|正常|顺利|良好|之中)?$/
const SHORTEST = 4
const NOTHING: ReadonlySet<string> = new Set(
  '无|暂无|同上|略|/|-|—|进展顺利|进展正常|进度正常|按计划|正常|良好|一切正常'.split('|'),
)

type Details = { readonly rows: number; readonly cells: readonly string[] } & (
  | { readonly kind: 'vague'; readonly shown: string }
  | { readonly kind: 'blank' }
)

/** Progress in words that say nothing, or none, of a task that is not finished. */
export const progressVague = defineCheck<Details>({
  code: 'PRG-04',
  severity: 'warning',
  title: { zh: '进展情况没有内容', en: 'Progress that says nothing' },
  why: {
    zh: '“正常推进”看不出做到哪一步。没有完成的任务，进展情况要写已做的事和做到的数。',
    en: 'With "正常推进" nobody can tell how far a task has come. Progress says what has been done and how much.',
  },
  example: { zh: '状态“进行中”，进展情况填“正在推进”。', en: 'The status is 进行中 and the progress says 正在推进.' },
  *find({ dataset }) {
    for (const { first, where, also, cells, unit, all } of alike(empty(dataset), ({ wording }) => wording)) {
      const { field } = first
      const same = { rows: all.length, cells }
      const details: Details =
        field.kind === 'value' ? { kind: 'vague', shown: brief(field.value), ...same } : { kind: 'blank', ...same }
      yield { where, also, unit, found: known(field), details }
    }
  },
  says: details => {
    const { rows, cells } = details
    const seen = seenIn(cells)
    const [zh, en] = rows === 1 ? ['', ''] : [`${rows} 项任务的`, ` of ${rows} tasks`]
    return details.kind === 'vague'
      ? {
          zh: `${zh}进展情况只写了“${details.shown}”${seen.zh}。`,
          en: `The progress${en} says only "${details.shown}"${seen.en}.`,
        }
      : { zh: `${zh}进展情况没有填写${seen.zh}。`, en: `The progress${en} is blank${seen.en}.` }
  },
  remedy: ({ rows }, cell) => ({
    zh: `在 ${rows === 1 ? `${cell} ` : '这些格'}写明已做的事和做到的数，如“已开工 8 所，主体封顶 3 所”。`,
    en: `Say in ${rows === 1 ? cell : 'these cells'} what has been done and how much, such as 已开工 8 所，主体封顶 3 所.`,
  }),
  samples: [
    { kind: 'vague', shown: '正在推进', rows: 1, cells: ['L5'] },
    { kind: 'vague', shown: '正常推进', rows: 3, cells: ['L5', 'L6', 'L9'] },
    { kind: 'blank', rows: 1, cells: ['L5'] },
    { kind: 'blank', rows: 3, cells: ['L5', 'L6', 'L9'] },
  ],
})

function* empty(dataset: Dataset): Generator<TaskCell & { readonly at: Place; readonly wording: string }> {
  for (const { task, field } of wordCells(dataset, 'progressNote')) {
    const status = known(task.status)
    if (status === null || status === 'finished' || field.kind === 'unreadable') continue
    const wording = field.kind === 'value' ? plain(field.value).replace(/[\p{P}]+$/u, '') : ''
    if (wording === '' || saysNothing(wording)) yield { task, field, at: field.at, wording }
  }
}

const saysNothing = (text: string): boolean =>
  NOTHING.has(text) || EMPTY_WORDS.test(text) || (text.length < SHORTEST && !/\d/.test(text) && !/^已|^未/.test(text))
