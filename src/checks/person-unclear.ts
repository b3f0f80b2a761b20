import { groupBy } from '../kernel/group.ts'
import { known } from '../model/field.ts'
import { atCell } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { type Context, cellsApart, defineCheck, listed, plain, type Spot, seenIn, unitOf } from './check.ts'
import { alike, type TaskCell, wordCells } from './ledger-words.ts'
import { peopleIn } from './people.ts'

type Details =
  | { readonly kind: 'several'; readonly names: readonly string[]; readonly cells: readonly string[] }
  | { readonly kind: 'post'; readonly shown: string; readonly cells: readonly string[] }
  | {
      readonly kind: 'two-units'
      readonly name: string
      readonly units: readonly string[]
      readonly cells: readonly string[]
    }

/** A responsible person who is several, a post without a name, or somebody of two units. */
export const personUnclear = defineCheck<Details>({
  code: 'OWN-03',
  severity: 'warning',
  title: { zh: '责任人不明确', en: 'Person responsible unclear' },
  why: {
    zh: '责任到人，是到一个人：一格几个人、只写职务、同一人名列在两个单位，出了问题都找不准人。',
    en: 'A task has one person responsible: several in a cell, a post without a name, or one name under two units is nobody.',
  },
  example: { zh: '责任人填“张三、李四”，或只填“分管副局长”。', en: 'The person is "张三、李四", or only 分管副局长.' },
  *find(context) {
    yield* inCells(context)
    yield* underTwoUnits(context)
  },
  says: details => {
    const seen = seenIn(details.cells)
    switch (details.kind) {
      case 'several':
        return {
          zh: `责任人写了 ${details.names.length} 个人：${listed(details.names, '人').zh}${seen.zh}。`,
          en: `${details.names.length} persons are responsible: ${listed(details.names, '人').en}${seen.en}.`,
        }
      case 'post':
        return {
          zh: `责任人只写了职务“${details.shown}”，没有姓名${seen.zh}。`,
          en: `The person responsible is a post, "${details.shown}", without a name${seen.en}.`,
        }
      case 'two-units':
        return {
          zh: `“${details.name}”列在 ${details.units.length} 个单位名下：${listed(details.units, '个').zh}${seen.zh}。`,
          en: `"${details.name}" stands under ${details.units.length} units: ${listed(details.units, '个').en}${seen.en}.`,
        }
    }
  },
  expected: ({ kind }) => (kind === 'two-units' ? null : { zh: '一个人的姓名', en: 'the name of one person' }),
  remedy: (details, cell) => {
    switch (details.kind) {
      case 'several':
        return {
          zh: `在 ${cell} 只留一名责任人，其余的写到“联络员”或“备注”列。`,
          en: `Keep one person in ${cell}; the others go to 联络员 or 备注.`,
        }
      case 'post':
        return { zh: `在 ${cell} 写明姓名。`, en: `Write the name in ${cell}.` }
      case 'two-units':
        return {
          zh: '核实是哪个单位的人后改正；确是同名的两个人，在姓名后注明单位或职务；无误的不用改。',
          en: 'Find out whose person it is and correct the other; two namesakes get their unit or post behind the name.',
        }
    }
  },
  samples: [
    { kind: 'several', names: ['张三', '李四'], cells: ['G7', 'G9'] },
    { kind: 'post', shown: '分管副局长', cells: ['G7'] },
    { kind: 'two-units', name: '王伟', units: ['市教育局', '市财政局'], cells: ['G7', 'G15'] },
  ],
})

function* inCells({ dataset }: Context): Generator<Spot<Details>> {
  const unclear: (TaskCell & { readonly at: Place; readonly details: Details })[] = []
  for (const { task, field } of wordCells(dataset, 'person')) {
    if (field.kind !== 'value') continue
    const { names, postOnly } = peopleIn(field.value)
    const cells: string[] = []
    const details: Details | null =
      names.length > 1
        ? { kind: 'several', names, cells }
        : postOnly
          ? { kind: 'post', shown: field.value, cells }
          : null
    if (details !== null) unclear.push({ task, field, at: field.at, details })
  }
  for (const { first, where, also, cells, unit } of alike(unclear, ({ field }) => plain(known(field) ?? ''))) {
    yield { where, also, unit, found: known(first.field), details: { ...first.details, cells } }
  }
}

/** One person under two units, once; a leader in charge stands over many. */
function* underTwoUnits({ dataset }: Context): Generator<Spot<Details>> {
  const leaders = new Set(dataset.units.flatMap(({ leader }) => (leader === null ? [] : peopleIn(leader).names)))
  for (const { field } of wordCells(dataset, 'leader')) {
    for (const name of field.kind === 'value' ? peopleIn(field.value).names : []) leaders.add(name)
  }
  const named: { readonly name: string; readonly unit: string; readonly at: Place }[] = []
  for (const { task, field } of wordCells(dataset, 'person')) {
    const unit = unitOf(task.owner)
    const [name, ...others] = field.kind === 'value' ? peopleIn(field.value).names : []
    if (unit === null || name === undefined || others.length > 0 || leaders.has(name)) continue
    named.push({ name, unit, at: field.at })
  }
  for (const rows of groupBy(named, ({ name }) => name).values()) {
    const firsts = [...groupBy(rows, ({ unit }) => unit).values()].map(([first]) => first)
    const [, second] = firsts
    if (second === undefined) continue
    const [{ name }] = rows
    const details: Details = {
      kind: 'two-units',
      name,
      units: firsts.map(({ unit }) => unit),
      cells: cellsApart(firsts.map(({ at }) => at)),
    }
    const also = firsts.flatMap(({ at }) => (at === second.at ? [] : [at]))
    yield { where: atCell(second.at), unit: second.unit, found: name, also, details }
  }
}
