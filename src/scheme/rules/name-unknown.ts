import { LEDGER_COLUMNS } from '../../model/ledger-columns.ts'
import type { Text } from '../../text/text.ts'
import type { Issue } from '../issue.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../words.ts'
import { suggestion } from './suggest.ts'

interface Details {
  readonly what: Extract<Issue, { kind: 'unknown' }>['what']
  readonly name: string
  readonly known: readonly string[]
  readonly suggestion: string | null
}

/** A key, word, measure or method that the language does not have: most often a slip of the pen. */
export const nameUnknown = defineRule<Details>({
  code: 'SCH-05',
  severity: 'error',
  title: { zh: '写法无法识别', en: 'Unknown name' },
  why: {
    zh: '键、选项、评分依据和计分办法只认规定的写法；认不出的内容如果放过，规则就会在不知不觉中失效。',
    en: 'Keys, options, measures and methods have fixed names; to pass over an unknown one would silently drop a rule.',
  },
  example: { zh: 'wieght: 24', en: 'wieght: 24' },
  *find({ issues }) {
    for (const issue of issues) {
      if (issue.kind !== 'unknown') continue
      const { what, name, known, path } = issue
      const on = what === 'word' || typeof path.at(-1) === 'number' || path.at(-1) !== name ? 'value' : 'key'
      yield { path, on, details: { what, name, known, suggestion: suggestion(name, known) } }
    }
  },
  says: ({ what, name, known, suggestion }) => {
    if (joined(name, suggestion) !== null) {
      return { zh: `“${name}”用了全角冒号“：”。`, en: `"${name}" has a full-width colon.` }
    }
    if (isLedger(known)) {
      return { zh: `where 里没有“${name}”这一列的写法。`, en: `\`where\` knows no column "${name}".` }
    }
    return SAYS[what](name)
  },
  remedy: ({ name, known, suggestion }) => {
    const pair = joined(name, suggestion)
    if (pair !== null) return { zh: `请写作 ${pair}（半角冒号后空一格）。`, en: `Write \`${pair}\`.` }
    if (isLedger(known)) return columnRemedy(known, suggestion)
    if (suggestion !== null)
      return { zh: `请把“${name}”改为“${suggestion}”。`, en: `Change "${name}" to "${suggestion}".` }
    if (known.length === 0) return { zh: `请删去“${name}”。`, en: `Delete "${name}".` }
    return {
      zh: `请改为下列之一，或删去：${listed(known).zh}。`,
      en: `Change it to one of these, or delete it: ${known.join(', ')}.`,
    }
  },
  found: ({ name }) => name,
  expected: ({ known, suggestion }) =>
    suggestion === null ? { zh: known.join('、'), en: known.join(', ') } : { zh: suggestion, en: suggestion },
})

/** A key and its value that a full-width colon has made one word, as they should stand; else null. */
function joined(name: string, suggestion: string | null): string | null {
  const [key = '', ...value] = name.split('：')
  return suggestion === null || value.length === 0 || key.trim() !== suggestion
    ? null
    : `${suggestion}: ${value.join('：').trim()}`
}

const isLedger = (known: readonly string[]): boolean =>
  known.length > 0 && known.every(id => LEDGER_COLUMNS[id] !== undefined)

function columnRemedy(known: readonly string[], suggestion: string | null): Text {
  const zh = known.map(id => `${id}（${LEDGER_COLUMNS[id]}）`).join('、')
  const en = known.map(id => `${id} (${LEDGER_COLUMNS[id]})`).join(', ')
  if (suggestion === null) {
    return { zh: `请改为台账的列，可用的有：${zh}。`, en: `Change it to a column of the ledger: ${en}.` }
  }
  const heading = LEDGER_COLUMNS[suggestion]
  return {
    zh: `“${heading}”写作 ${suggestion}，请照此改。可用的有：${zh}。`,
    en: `Write ${suggestion} for ${heading}. These can be used: ${en}.`,
  }
}

const SAYS: Readonly<Record<Details['what'], (name: string) => Text>> = {
  key: name => ({ zh: `这里没有“${name}”这一项。`, en: `There is no "${name}" here.` }),
  word: name => ({ zh: `“${name}”不在可选的写法之中。`, en: `"${name}" is not one of the words that can stand here.` }),
  measure: name => ({ zh: `没有名为“${name}”的评分依据。`, en: `There is no measure called "${name}".` }),
  method: name => ({ zh: `没有名为“${name}”的计分办法。`, en: `There is no method called "${name}".` }),
}
