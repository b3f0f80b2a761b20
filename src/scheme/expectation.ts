import { eachLanguage, type Text } from '../text/text.ts'
import type { Expected } from './issue.ts'
import { shownRaw } from './raw.ts'
import { joined } from './words.ts'

const PLAIN: Readonly<Record<string, Text>> = {
  number: { zh: '数字', en: 'a number' },
  'whole-number': { zh: '整数', en: 'a whole number' },
  text: { zh: '文字', en: 'text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  null: { zh: 'null（不计）', en: 'null (does not count)' },
  list: { zh: '列表', en: 'a list' },
  mapping: { zh: '若干行“键: 值”', en: 'lines of "key: value"' },
  filled: { zh: '不空的文字', en: 'text that is not empty' },
  'one-entry': { zh: '恰好一项', en: 'exactly one entry' },
  id: { zh: '小写字母、数字和连字符组成的编号', en: 'an id of small letters, digits and hyphens' },
  day: { zh: '日历上有的日期，如 2015-11-30', en: 'a day of the calendar, such as 2015-11-30' },
  'valued-option': { zh: '至少一个分值大于 0 的选项', en: 'at least one option with a value above 0' },
  'bonus-or-deduction': {
    zh: 'bonus（加分）或 deduction（扣分）至少一项',
    en: 'bonus or deduction, at least one of them',
  },
  'veto-effect': {
    zh: 'grade、demote、cap、rank、awards 至少一项',
    en: 'at least one of grade, demote, cap, rank and awards',
  },
  'share-or-seats': { zh: 'share（比例）或 seats（个数）恰好一项', en: 'either share or seats' },
  'one-fall': {
    zh: 'step、share 和（写了 table 的）rest 恰好一项',
    en: 'either step or share or, after a table, rest',
  },
  'per-day-or-late': { zh: 'perDay（每天扣分）或 late（各档比例）恰好一项', en: 'either perDay or late' },
  'groups-or-units': { zh: 'groups（组）或 units（单位）至少一项', en: 'groups or units, at least one of them' },
  other: { zh: '另一种写法', en: 'something else' },
}

/** What should have stood there, as part of a sentence. */
export function expectedText(expected: Expected): Text {
  switch (expected.kind) {
    case 'either': {
      const texts = expected.of.map(expectedText)
      return { zh: texts.map(text => text.zh).join('或'), en: texts.map(text => text.en).join(' or ') }
    }
    case 'one-of': {
      return { zh: expected.words.join('、'), en: expected.words.join(', ') }
    }
    case 'at-least':
      return { zh: `不小于 ${expected.limit} 的数字`, en: `a number of at least ${expected.limit}` }
    case 'more-than':
      return { zh: `大于 ${expected.limit} 的数字`, en: `a number above ${expected.limit}` }
    case 'at-most':
      return { zh: `不大于 ${expected.limit} 的数字`, en: `a number of at most ${expected.limit}` }
    case 'less-than':
      return { zh: `小于 ${expected.limit} 的数字`, en: `a number below ${expected.limit}` }
    case 'items':
      return {
        zh: `至少 ${expected.count} 项`,
        en: `at least ${expected.count} item${expected.count === 1 ? '' : 's'}`,
      }
    case 'formula':
      return expected.found === ''
        ? { zh: '完整的算式（结尾缺内容）', en: 'a whole formula (something is missing at its end)' }
        : {
            zh: `算式（第 ${expected.at} 个字符“${expected.found}”处不对）`,
            en: `a formula (it goes wrong at character ${expected.at}, "${expected.found}")`,
          }
    case 'exactly':
      return { zh: `恰好 ${expected.count} 项`, en: `exactly ${expected.count} items` }
    default:
      return PLAIN[expected.kind] ?? { zh: '另一种写法', en: 'something else' }
  }
}

const WIDE = /[\uff01-\uff5e\u3000\u3010\u3011\u300c\u300d]/

/** The one thing to do about a value of the wrong kind. */
export function adviceFor(expected: Expected, found: unknown, key: string): Text {
  const shown = shownRaw(found)
  const number = wantsNumber(expected)
  if (typeof found === 'string' && (number || wants(expected, 'list')) && WIDE.test(found)) {
    return { zh: '请改用半角的数字、逗号、方括号和空格。', en: 'Use half-width digits, commas, brackets and spaces.' }
  }
  if (number && typeof found === 'string' && Number.isFinite(Number(found))) {
    return { zh: `请去掉引号，写成 ${key}: ${found}。`, en: `Take the quotation marks off: ${key}: ${found}.` }
  }
  if (number && typeof found === 'string') {
    return { zh: '请只写数字，单位和说明写在 # 后面。', en: 'Write digits only; put units and remarks after a #.' }
  }
  if (wants(expected, 'text') && (typeof found === 'number' || typeof found === 'boolean')) {
    return { zh: `请加上引号，写成 ${key}: "${shown}"。`, en: `Put it in quotation marks: ${key}: "${shown}".` }
  }
  if (wants(expected, 'list') && typeof found === 'string') {
    return { zh: `请加上方括号，写成 ${key}: [${found}]。`, en: `Put it in square brackets: ${key}: [${found}].` }
  }
  if (expected.kind === 'formula') {
    return {
      zh: '请改正算式；算式里有逗号的，整个加上引号。',
      en: 'Correct the formula; one with a comma in it needs quotation marks around it.',
    }
  }
  if (expected.kind === 'one-entry') {
    return { zh: '请只保留一种，其余删去。', en: 'Keep one of them and delete the others.' }
  }
  if (EXACTLY_ONE.some(kind => wants(expected, kind))) {
    return {
      zh: '请对照考核文件，只写其中一项。',
      en: 'Compare with the official document and write one of them only.',
    }
  }
  if (AT_LEAST_ONE.some(kind => wants(expected, kind))) {
    return {
      zh: '请对照考核文件，至少写明其中一项。',
      en: 'Compare with the official document and write at least one of them.',
    }
  }
  return eachLanguage(language =>
    language === 'zh'
      ? joined(`请把 ${key} 改为`, `${expectedText(expected).zh}。`)
      : `Change ${key} to ${expectedText(expected).en}.`,
  )
}

const EXACTLY_ONE = ['share-or-seats', 'one-fall', 'per-day-or-late']
const AT_LEAST_ONE = ['bonus-or-deduction', 'veto-effect', 'groups-or-units']

const wants = (expected: Expected, kind: string): boolean =>
  expected.kind === kind || (expected.kind === 'either' && expected.of.some(one => one.kind === kind))

const wantsNumber = (expected: Expected): boolean =>
  ['number', 'whole-number', 'at-least', 'at-most', 'more-than', 'less-than'].some(kind => wants(expected, kind))
