import type { Text } from '../text/text.ts'
import type { Details } from './adjustment-faults.ts'
import { listed, quoted, seenIn } from './check.ts'

type Of<K extends Details['kind']> = Extract<Details, { kind: K }>

/** What is said of one kind of fault. */
interface Words<D> {
  readonly says: (details: D) => Text
  readonly expected: (details: D) => Text | null
  readonly remedy: (details: D, cell: string) => Text
  readonly effect: (details: D) => Text
}

const ROW_NOT_COUNTED: Text = { zh: '这一行不计分。', en: 'This row is not counted.' }

const CALLED = {
  level: { zh: '级别', en: 'level' },
  role: { zh: '角色', en: 'role' },
  award: { zh: '奖项', en: 'award' },
} as const

const aWord: Words<Of<'level' | 'role' | 'award'>> = {
  says: ({ kind, item, shown }) => {
    const { zh, en } = CALLED[kind]
    if (shown === '') return { zh: `“${item}”的这一行没有填写${zh}。`, en: `This row of "${item}" has no ${en}.` }
    return kind === 'award'
      ? { zh: `“${shown}”不在“${item}”认可的奖项之中。`, en: `"${shown}" is not on the list of awards of "${item}".` }
      : { zh: `“${item}”没有“${shown}”这个${zh}。`, en: `"${item}" has no ${en} "${shown}".` }
  },
  expected: ({ words }) => (words.length === 0 ? null : quoted(words, '项')),
  remedy: ({ kind, words }, cell) => ({
    zh: `在 ${cell} 按文件填写方案中的${CALLED[kind].zh}${quoted(words, '项').zh}；文件确有规定的，先补进方案。`,
    en: `Type the ${CALLED[kind].en} in ${cell} as the scheme has it: ${listed(words).en}; if the rules provide for another, add it to the scheme first.`,
  }),
  effect: () => ROW_NOT_COUNTED,
}

const WORDS: { readonly [K in Details['kind']]: Words<Of<K>> } = {
  item: {
    says: ({ item, cells }) =>
      item === ''
        ? { zh: `没有填写加减分项目${seenIn(cells).zh}。`, en: `The item is empty${seenIn(cells).en}.` }
        : {
            zh: `方案中没有加减分项目“${item}”${seenIn(cells).zh}。`,
            en: `The scheme has no adjustment "${item}"${seenIn(cells).en}.`,
          },
    expected: ({ items }) => (items.length === 0 ? null : quoted(items, '项')),
    remedy: ({ items }, cell) =>
      items.length === 0
        ? {
            zh: '方案没有加减分项目：删除这些行，或在方案 adjustments 中增加项目。',
            en: 'The scheme has no adjustments: delete these rows, or add the item under adjustments.',
          }
        : {
            zh: `把 ${cell} 改为方案中的项目${quoted(items, '项').zh}。`,
            en: `Change ${cell} to an item of the scheme: ${listed(items).en}.`,
          },
    effect: () => ({ zh: '这些行不计分。', en: 'These rows are not counted.' }),
  },
  heading: {
    says: ({ item }) => ({
      zh: `“${item}”下面还有分项，不知道这一行属于哪一个。`,
      en: `"${item}" has items below it, and this row does not say which.`,
    }),
    expected: ({ items }) => quoted(items, '项'),
    remedy: ({ items }, cell) => ({
      zh: `把 ${cell} 改为其中的分项${quoted(items, '项').zh}。`,
      en: `Change ${cell} to one of its items: ${listed(items).en}.`,
    }),
    effect: () => ({ zh: '这些行不计分。', en: 'These rows are not counted.' }),
  },
  side: {
    says: ({ item, lacks, points }) =>
      lacks === 'deduction'
        ? {
            zh: `“${item}”只加分，不扣分；这一行是 ${points}。`,
            en: `"${item}" only adds points; this row is ${points}.`,
          }
        : {
            zh: `“${item}”只扣分，不加分；这一行是 ${points}。`,
            en: `"${item}" only takes points; this row is ${points}.`,
          },
    expected: ({ lacks }) =>
      lacks === 'deduction' ? { zh: '正数', en: 'a positive number' } : { zh: '负数', en: 'a negative number' },
    remedy: ({ item, lacks }, cell) => ({
      zh: `正负号写错的，改正 ${cell}；属于其他项目的，改这一行的“项目”；办法确有规定的，在方案“${item}”下写明 ${lacks} 和上限。`,
      en: `Correct the sign in ${cell}, or move the row to the item it belongs to; if the rules provide for it, add ${lacks} with its cap to "${item}" in the scheme.`,
    }),
    effect: () => ROW_NOT_COUNTED,
  },
  level: aWord,
  role: aWord,
  award: aWord,
  points: {
    says: ({ item, typed, counted }) => ({
      zh: `分值填 ${typed}，“${item}”按级别、角色应为 ${counted}。`,
      en: `The points are ${typed}; by its level and role "${item}" gives ${counted}.`,
    }),
    expected: ({ counted }) => ({ zh: counted, en: counted }),
    remedy: (_, cell) => ({
      zh: `核对这一行的级别和角色；无误的，清空 ${cell} 或改为方案规定的分值。`,
      en: `Check the level and the role of this row; if they are right, clear ${cell} or type the points of the scheme.`,
    }),
    effect: ({ counted }) => ({ zh: `按方案计 ${counted} 分。`, en: `${counted} counts, as the scheme says.` }),
  },
}

/** The words for one fault, whatever its kind. */
export function wordsFor(details: Details): {
  readonly says: Text
  readonly expected: Text | null
  readonly remedy: (cell: string) => Text
  readonly effect: Text
} {
  const words = WORDS[details.kind] as Words<Details>
  return {
    says: words.says(details),
    expected: words.expected(details),
    remedy: cell => words.remedy(details, cell),
    effect: words.effect(details),
  }
}
