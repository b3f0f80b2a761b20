import type { TermChange } from '../model/reconciliation.ts'
import { shownValue } from '../model/term-value.ts'
import { defineCheck, type Spot } from './check.ts'
import {
  approvedValue,
  changeRemedy,
  changesIn,
  changeWords,
  sampled,
  spotOf,
  type UnapprovedDetails,
} from './unapproved.ts'

/** A task in other words than the approved ones. Other figures in them are another task: that weighs more. */
export const wordingChanged = defineCheck<UnapprovedDetails>({
  code: 'ROW-06',
  severity: 'warning',
  title: { zh: '任务表述未经批准改动', en: 'Wording changed without approval' },
  why: {
    zh: '任务名称和目标要求“立了不改”。改一个数、少半句话，任务就不是原来的任务；文中数字变了的按错误报告。',
    en: 'What a task asks for stays as it was laid down. With another figure or half a sentence less it is another task; another figure is an error.',
  },
  example: {
    zh: '“新建公办幼儿园12所”改成“新建公办幼儿园10所”。',
    en: '"新建公办幼儿园12所" has become "新建公办幼儿园10所".',
  },
  *find({ reconciliation }): Generator<Spot<UnapprovedDetails>> {
    for (const change of changesIn(reconciliation, ['name', 'standard'])) {
      if (change.approval.verdict !== 'unapproved') continue
      const spot = spotOf(change)
      yield hasOtherFigures(change) ? { ...spot, severity: 'error' } : spot
    }
  },
  says: changeWords,
  expected: approvedValue,
  remedy: changeRemedy,
  samples: [
    sampled({ term: 'name', before: '新建公办幼儿园12所', after: '新建公办幼儿园10所' }),
    sampled({ term: 'standard', before: '12所全部开园', after: '主体完工' }),
  ],
})

const figuresIn = (text: string): string => (text.normalize('NFKC').match(/\d+(?:\.\d+)?%?/g) ?? []).join(' ')

const hasOtherFigures = ({ before, after }: TermChange): boolean =>
  figuresIn(shownValue(before)) !== figuresIn(shownValue(after))
