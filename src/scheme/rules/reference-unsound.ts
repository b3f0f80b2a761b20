import { nearest } from '../../kernel/nearest.ts'
import type { Path } from '../../model/scheme-source.ts'
import { type Text, untranslated } from '../../text/text.ts'
import { defineRule, type Hit } from '../rule.ts'
import type { WrittenScheme } from '../written.ts'
import { namesIn, type What } from './names-in.ts'
import { type Reference, referencesIn } from './references-in.ts'

type Details =
  | { readonly kind: 'repeated'; readonly what: What; readonly name: string; readonly firstLine: number }
  | {
      readonly kind: 'unknown'
      readonly what: What
      readonly name: string
      readonly near: readonly string[]
      readonly known: readonly string[]
    }
  | { readonly kind: 'not-a-leaf'; readonly name: string }

/** An id stands for one thing, and whatever is referred to must exist. */
export const referenceUnsound = defineRule<Details>({
  code: 'SCH-02',
  severity: 'error',
  title: { zh: '编号重复或引用不到', en: 'Repeated id, or nothing by that name' },
  why: {
    zh: '得分、并列比较、算例都按编号和名称取数；编号重复或写错，取到的就是另一项。',
    en: 'Scores, tie-breaks and examples go by ids and names; a repeated or mistaken one fetches something else.',
  },
  example: { zh: 'ties: { rank: competition, breakBy: [dutty] }', en: 'ties: { rank: competition, breakBy: [dutty] }' },
  *find(written) {
    yield* repeated(written)
    for (const reference of referencesIn(written)) yield* unresolved(reference)
  },
  says: details => {
    const { name } = details
    switch (details.kind) {
      case 'repeated': {
        const called = CALLED[details.what]
        return {
          zh: `${called.zh}“${name}”重复，第 ${details.firstLine} 行已经用过。`,
          en: `The ${called.en} "${name}" is used twice; it stands on line ${details.firstLine} already.`,
        }
      }
      case 'unknown': {
        const { by, thing } = SOUGHT[details.what]
        const within = details.what === 'code' ? { zh: '', en: 'There is' } : { zh: '方案中', en: 'The scheme has' }
        return { zh: `${within.zh}没有${by}“${name}”的${thing.zh}。`, en: `${within.en} no ${thing.en} "${name}".` }
      }
      case 'not-a-leaf':
        return {
          zh: `“${name}”有下级指标，本身没有计分办法，不能验算。`,
          en: `"${name}" has indicators below it and no method of its own, so nothing can be worked out.`,
        }
    }
  },
  remedy: details => {
    switch (details.kind) {
      case 'repeated':
        return { zh: '请给其中一项另取一个名字。', en: 'Give one of the two another name.' }
      case 'unknown': {
        const [first] = details.near
        if (first !== undefined) return { zh: `请改为“${first}”。`, en: `Change it to "${first}".` }
        if (details.known.length === 0 || details.known.length > MOST)
          return { zh: '请删去这一项，或先在方案中写明。', en: 'Delete it, or declare it in the scheme first.' }
        return {
          zh: `请改为下列之一：${details.known.join('、')}。`,
          en: `Change it to one of these: ${details.known.join(', ')}.`,
        }
      }
      case 'not-a-leaf':
        return { zh: '请改为最末级指标的编号。', en: 'Use the id of an indicator that has none below it.' }
    }
  },
  found: ({ name }) => name,
  expected: details =>
    details.kind === 'unknown' && details.near[0] !== undefined ? untranslated(details.near[0]) : null,
})

// A longer list is no help on a terminal line.
const MOST = 12

const CALLED: Readonly<Record<What, Text>> = {
  indicator: { zh: '指标编号', en: 'indicator id' },
  adjustment: { zh: '加减分项目', en: 'adjustment' },
  survey: { zh: '测评编号', en: 'survey id' },
  group: { zh: '组名', en: 'group' },
  grade: { zh: '等次', en: 'grade' },
  option: { zh: '选项', en: 'option' },
  status: { zh: '状态', en: 'status' },
  veto: { zh: '一票否决编号', en: 'veto id' },
  award: { zh: '奖项编号', en: 'award id' },
  consequence: { zh: '结果运用编号', en: 'consequence id' },
  code: { zh: '问题代码', en: 'finding code' },
}

const SOUGHT: Readonly<Record<What, { readonly by: string; readonly thing: Text }>> = {
  indicator: { by: '编号为', thing: { zh: '指标', en: 'indicator with the id' } },
  adjustment: { by: '编号为', thing: { zh: '加减分项目', en: 'adjustment with the id' } },
  survey: { by: '编号为', thing: { zh: '测评', en: 'survey with the id' } },
  group: { by: '名为', thing: { zh: '组', en: 'group called' } },
  grade: { by: '名为', thing: { zh: '等次', en: 'grade called' } },
  option: { by: '名为', thing: { zh: '选项', en: 'option called' } },
  status: { by: '名为', thing: { zh: '状态', en: 'status called' } },
  veto: { by: '编号为', thing: { zh: '一票否决', en: 'veto with the id' } },
  award: { by: '编号为', thing: { zh: '奖项', en: 'award with the id' } },
  consequence: { by: '编号为', thing: { zh: '结果运用', en: 'consequence with the id' } },
  code: { by: '代码为', thing: { zh: '问题', en: 'finding with the code' } },
}

function* repeated(written: WrittenScheme): Generator<Hit<Details>> {
  const first = new Map<string, Path>()
  for (const { what, scope, name, path } of namesIn(written)) {
    const key = `${what}\n${scope}\n${name}`
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, path)
      continue
    }
    const firstLine = written.source.placeOf(before, 'value').line
    yield { path, on: 'value', details: { kind: 'repeated', what, name, firstLine } }
  }
}

function* unresolved({ what, name, path, known, leaves, on }: Reference): Generator<Hit<Details>> {
  if (!known.includes(name))
    yield { path, on, details: { kind: 'unknown', what, name, near: nearest(name, known, 1), known } }
  else if (leaves !== null && !leaves.includes(name)) yield { path, on, details: { kind: 'not-a-leaf', name } }
}
