import type { Dataset, Task } from '../model/dataset.ts'
import type { Place } from '../model/place.ts'
import type { Unit } from '../model/unit.ts'
import { defineCheck, listed, seenIn } from './check.ts'
import { alike, type TaskCell, wordCells } from './ledger-words.ts'
import { mayBeSame, peopleIn } from './people.ts'

interface Details {
  readonly shown: string
  /** The unit of the task and its leader by the registry; null: only the leader is unknown. */
  readonly unit: string | null
  readonly registered: string | null
  /** Units that this leader has by the registry. */
  readonly leads: readonly string[]
  readonly cells: readonly string[]
}

/** A leader in charge who by the registry leads nobody, or other units. */
export const leaderMismatch = defineCheck<Details>({
  code: 'OWN-04',
  severity: 'warning',
  title: { zh: '分管领导与名录不符', en: 'Leader differs from the registry' },
  why: {
    zh: '督办单按分管领导送签。领导分工调整后台账没有改，会送错人。',
    en: 'Reminders are signed by the leader in charge. After a change of duties an old name sends them to the wrong person.',
  },
  example: {
    zh: '市教育局的任务，分管领导填“李四”；名录中市教育局的分管领导是“张三”。',
    en: 'A task of 市教育局 names 李四; by the registry its leader is 张三.',
  },
  *find({ dataset }) {
    const leaders = leadersIn(dataset)
    if (leaders.size === 0) return
    for (const { first, where, also, cells, unit } of alike(mismatches(dataset, leaders), ({ shown }) => shown)) {
      const { shown, names, of } = first
      const leads = [...new Set(names.flatMap(name => ledBy(name, leaders).map(one => one.name)))]
      const details = { shown, unit: of?.name ?? null, registered: of?.leader ?? null, leads, cells }
      yield { where, also, unit, found: shown, details }
    }
  },
  says: ({ shown, unit, registered, leads, cells }) => {
    const seen = seenIn(cells)
    const own =
      unit === null || registered === null
        ? { zh: '', en: '' }
        : { zh: `，“${unit}”的分管领导是“${registered}”`, en: `; the leader of ${unit} is ${registered}` }
    return leads.length === 0
      ? {
          zh: `名录中没有分管领导“${shown}”${own.zh}${seen.zh}。`,
          en: `The registry has no leader "${shown}"${own.en}${seen.en}.`,
        }
      : {
          zh: `“${shown}”按名录分管${listed(leads, '个').zh}${own.zh}${seen.zh}。`,
          en: `By the registry ${shown} leads ${listed(leads, '个').en}${own.en}${seen.en}.`,
        }
  },
  expected: ({ registered }) => (registered === null ? null : { zh: registered, en: registered }),
  remedy: ({ registered }, cell) =>
    registered === null
      ? {
          zh: `核对领导分工：名单有变动的，更新名录的“分管领导”列；否则改正 ${cell}。`,
          en: `Check the duties: bring 分管领导 of the registry up to date, or correct ${cell}.`,
        }
      : {
          zh: `核对领导分工：把 ${cell} 改为“${registered}”；分工已调整的，更新名录的“分管领导”列。`,
          en: `Check the duties: write ${registered} in ${cell}, or bring 分管领导 of the registry up to date.`,
        },
  samples: [
    { shown: '李四', unit: '市教育局', registered: '张三', leads: ['市财政局'], cells: ['F7', 'F8'] },
    { shown: '赵六', unit: '市教育局', registered: '张三', leads: [], cells: ['F7'] },
    { shown: '赵六', unit: null, registered: null, leads: [], cells: ['F7'] },
  ],
})

function leadersIn({ units }: Dataset): ReadonlyMap<string, readonly Unit[]> {
  const leaders = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const name of peopleIn(unit.leader ?? '').names) leaders.set(name, [...(leaders.get(name) ?? []), unit])
  }
  return leaders
}

const ledBy = (name: string, leaders: ReadonlyMap<string, readonly Unit[]>): Unit[] =>
  [...leaders].flatMap(([leader, units]) => (mayBeSame(name, leader) ? units : []))

interface Mismatch extends TaskCell {
  readonly at: Place
  readonly shown: string
  readonly names: readonly string[]
  readonly of: Unit | null
}

function* mismatches(dataset: Dataset, leaders: ReadonlyMap<string, readonly Unit[]>): Generator<Mismatch> {
  for (const { task, field } of wordCells(dataset, 'leader')) {
    if (field.kind !== 'value') continue
    const { names } = peopleIn(field.value)
    const of = unitWithLeader(task)
    const led = names.map(name => ledBy(name, leaders))
    const isUnlisted = led.some(units => units.length === 0)
    const isOther = of !== null && !led.flat().includes(of)
    if (names.length > 0 && (isUnlisted || isOther)) yield { task, field, at: field.at, shown: field.value, names, of }
  }
}

const unitWithLeader = ({ owner }: Task): Unit | null =>
  owner.kind === 'known' && owner.unit.leader !== null ? owner.unit : null
