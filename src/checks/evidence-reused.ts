import { fileKey, filesNamedIn } from '../kernel/file-names.ts'
import { groupBy } from '../kernel/group.ts'
import type { Task } from '../model/dataset.ts'
import { known, PICTURE } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { brief, cellsApart, defineCheck, listed, placeKey, plain, seenIn, unitOf } from './check.ts'
import { documentsIn } from './documents.ts'
import { isBare, isGeneric } from './evidence.ts'

interface Details {
  readonly proof: readonly string[]
  readonly units: readonly string[]
  readonly tasks: number
  readonly cells: readonly string[]
}

/** One proof for several tasks. */
export const evidenceReused = defineCheck<Details>({
  code: 'EVD-04',
  severity: 'warning',
  title: { zh: '一份佐证用于几项任务', en: 'One proof for several tasks' },
  why: {
    zh: '同一份材料证明几项任务，要看材料里是不是每一项都有；几个单位用同一份，要看成绩算谁的。',
    en: 'One document for several tasks must speak of each; used by several units, whose work it was must be settled.',
  },
  example: {
    zh: '市教育局、市财政局的任务，佐证都是“青政〔2026〕3号”。',
    en: 'Tasks of 市教育局 and 市财政局 both give 青政〔2026〕3号 as evidence.',
  },
  *find({ dataset }) {
    // Proofs that always come together are one finding.
    const shared = [...sharedProofs(dataset.tasks)]
    for (const same of groupBy(shared, ({ uses }) => uses.map(({ at }) => placeKey(at)).join('\n')).values()) {
      const [{ uses }] = same
      const [, second] = uses
      if (second === undefined) continue
      const units = [...new Set(uses.flatMap(({ task }) => unitOf(task.owner) ?? []))]
      const places = uses.map(({ at }) => at)
      const details = {
        proof: same.map(({ shown }) => brief(shown)),
        units,
        tasks: uses.length,
        cells: cellsApart(places),
      }
      const also = places.filter(at => at !== second.at)
      yield {
        where: atCell(second.at),
        unit: unitOf(second.task.owner),
        found: known(second.task.evidence),
        also,
        details,
      }
    }
  },
  says: ({ proof, units, tasks, cells }) => ({
    zh: `${tasks} 项任务${units.length > 1 ? `（${listed(units, '个单位').zh}）` : ''}用同一份佐证“${listed(proof, '份', 2).zh}”${seenIn(cells).zh}。`,
    en: `${tasks} tasks${units.length > 1 ? ` of ${listed(units).en}` : ''} give the same evidence, "${listed(proof, '份', 2).en}"${seenIn(cells).en}.`,
  }),
  remedy: ({ units }) =>
    units.length > 1
      ? {
          zh: '翻看材料，核定是哪个单位的成绩；确是共同完成的，注明各自的部分。',
          en: 'Look into the document for whose work it was; if it was shared, say each one’s part.',
        }
      : {
          zh: '翻看材料，每项任务都写到的不用改；没有写到的，换成它自己的佐证。',
          en: 'Look into the document: a task that it does not speak of needs evidence of its own.',
        },
  samples: [
    { proof: ['青教〔2026〕3号'], units: ['市教育局'], tasks: 2, cells: ['K5', 'K9'] },
    { proof: ['验收报告.pdf'], units: ['市教育局', '市财政局'], tasks: 3, cells: ['K5', 'K9', 'K12'] },
  ],
})

interface Use {
  readonly task: Task
  readonly at: Place
}

interface Shared {
  readonly shown: string
  readonly uses: readonly Use[]
}

/** Proofs that stand in several cells with tasks of different names. A cell merged over several rows is one. */
function* sharedProofs(tasks: readonly Task[]): Generator<Shared> {
  const found = tasks.flatMap(task =>
    proofsIn(known(task.evidence) ?? '').map(({ key, shown }) => ({ key, shown, task, at: task.evidence.at })),
  )
  for (const all of groupBy(found, ({ key }) => key).values()) {
    const uses = [...groupBy(all, ({ at }) => placeKey(at)).values()].map(([{ task, at }]) => ({ task, at }))
    const names = new Set(uses.map(({ task }) => plain(known(task.name) ?? '')))
    if (uses.length > 1 && names.size > 1) yield { shown: all[0].shown, uses }
  }
}

/** The document numbers and files that a cell names, else all that it says. */
function proofsIn(text: string): { readonly key: string; readonly shown: string }[] {
  if (text === '' || text === PICTURE || isBare(text)) return []
  const documents = documentsIn(text).map(({ proper, shown }) => ({ key: proper, shown }))
  const files = filesNamedIn(text).map(({ name }) => ({ key: fileKey(name), shown: name }))
  const named = [...new Map([...documents, ...files].map(one => [one.key, one])).values()]
  if (named.length > 0) return named
  return isGeneric(text) ? [] : [{ key: plain(text), shown: text }]
}
