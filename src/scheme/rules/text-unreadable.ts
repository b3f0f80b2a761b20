import type { SourceFaultKind } from '../../model/scheme-source.ts'
import type { Text } from '../../text/text.ts'
import { defineRule } from '../rule.ts'
import { type Slip, slipOn, wideSign, withoutSequels } from './slip.ts'

interface Details {
  readonly kind: Exclude<SourceFaultKind, 'syntax'> | Slip
  readonly shown: string
  readonly line: number
}

/** The text itself cannot be read, or would not be read as it was meant. */
export const textUnreadable = defineRule<Details>({
  code: 'SCH-15',
  severity: 'error',
  title: { zh: '方案文件读不出来', en: 'The scheme cannot be read' },
  why: {
    zh: '方案是 YAML 文本，靠缩进、半角冒号和空格表示层次；有一处写错，后面的内容就可能归错位置。',
    en: 'A scheme is YAML text: indentation, colons and spaces carry its structure, and one slip can misplace what follows.',
  },
  example: { zh: 'title：苏州市绩效管理', en: 'points:24' },
  *find({ source }) {
    for (const { kind, at, shown } of withoutSequels(source)) {
      const line = source.line(at.line)
      const slip = slipOn(line, source.line(at.line + 1), kind)
      const wide = wideSign(line)
      if (wide?.slip === slip)
        yield { at: { ...at, column: wide.column }, details: { kind: slip, shown: wide.sign, line: at.line } }
      else yield { at, details: { kind: slip, shown, line: at.line } }
    }
  },
  says: ({ kind, shown, line }) => SENTENCES[kind](shown, line).says,
  remedy: ({ kind, shown, line }) => SENTENCES[kind](shown, line).remedy,
  found: ({ shown }) => (shown.trim() === '' ? null : shown),
})

interface Sentences {
  readonly says: Text
  readonly remedy: Text
}

const sentences = (zh: string, en: string, zhRemedy: string, enRemedy: string): Sentences => ({
  says: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
})

const SAVE_AS_UTF8 = {
  zh: '请用记事本打开，另存为，编码选“UTF-8”，再运行一次。',
  en: 'Open it in Notepad, save it with the encoding UTF-8, and run again.',
}

const SENTENCES: Readonly<Record<Details['kind'], (shown: string, line: number) => Sentences>> = {
  empty: () =>
    sentences(
      '文件里没有内容。',
      'There is nothing in the file.',
      '请照 docs/scheme.md 写出方案，或从 templates 里的一份改起。',
      'Write the scheme as docs/scheme.md shows, or start from one of the templates.',
    ),
  'not-text': () =>
    sentences(
      '文件不是文本，可能是 Excel 工作簿或其他格式。',
      'The file is not text; it may be a workbook.',
      '请改用 YAML 文本的方案文件（scheme.yaml）。',
      'Give the scheme as a YAML text file (scheme.yaml).',
    ),
  'not-utf8': shown => ({
    says: {
      zh: `文件不是 UTF-8 编码${shown === '' ? '' : `，看上去是 ${shown}`}。`,
      en: `The file is not encoded in UTF-8${shown === '' ? '' : `; it seems to be ${shown}`}.`,
    },
    remedy: SAVE_AS_UTF8,
  }),
  'not-a-mapping': () =>
    sentences(
      '文件开头不是“键: 值”。',
      'The file does not start with "key: value".',
      '请从 id: 开始逐行填写，行首不加 - 。',
      'Start with `id:` and write one key a line, without a leading hyphen.',
    ),
  'several-documents': () =>
    sentences(
      '文件中间有一行 ---，把方案分成了两份。',
      'A line --- splits the file into two documents.',
      '请删去这一行。',
      'Delete this line.',
    ),
  'duplicate-key': shown =>
    sentences(
      `“${shown}”在同一处写了两次，只能有一个。`,
      `"${shown}" stands here twice; there can be only one.`,
      '请对照考核文件，删去多余的一处。',
      'Compare with the official document and delete one of them.',
    ),
  tab: () =>
    sentences(
      '这一行的缩进用了制表符（Tab）。',
      'This line is indented with a tab.',
      '请改用空格缩进，每层 2 个；后面的行如也有，一并改。',
      'Indent with spaces, two for each level, here and on the lines below.',
    ),
  indent: () =>
    sentences(
      '这一行的缩进与同级的行没有对齐。',
      'This line is not aligned with the lines of its level.',
      '请把行首空格改得与同级的上一行相同。',
      'Give it as many leading spaces as the line before it on the same level.',
    ),
  'next-line-indent': () =>
    sentences(
      '下一行比这一行缩进得多，被当成了这一行的内容。',
      'The next line is indented deeper, so it was taken for a part of this one.',
      '请把下一行的行首空格改得与这一行相同。',
      'Give the next line as many leading spaces as this one.',
    ),
  unclosed: shown =>
    sentences(
      `这里的 ${shown} 没有配对的另一半。`,
      `The ${shown} that starts here is never closed.`,
      `请补上与 ${shown} 配对的符号。`,
      `Add the sign that closes ${shown}.`,
    ),
  'reserved-start': () =>
    sentences(
      '这段文字以 YAML 的专用符号（如 @、%、`）开头。',
      'This text starts with a character that YAML reserves (such as @, % or `).',
      '请给整段文字加上半角双引号。',
      'Put the whole text in double quotation marks.',
    ),
  'colon-in-text': () =>
    sentences(
      '文字中间有“冒号加空格”，被当成了新的一项。',
      'A colon followed by a space inside text was taken for a new entry.',
      '请给整段文字加上半角双引号。',
      'Put the whole text in double quotation marks.',
    ),
  alias: shown =>
    sentences(
      `引用“*${shown}”没有对应的“&${shown}”。`,
      `There is no "&${shown}" for "*${shown}".`,
      '如果不是引用，请给这段文字加上半角双引号。',
      'If no reference is meant, put the text in double quotation marks.',
    ),
  tag: () =>
    sentences(
      '这里用了 YAML 标签（以 ! 开头），方案中用不到。',
      'This is a YAML tag (it starts with !), which a scheme has no use for.',
      '请删去以 ! 开头的标签；如果是文字，请加上半角双引号。',
      'Delete the tag; if it is text, put it in double quotation marks.',
    ),
  'key-not-text': () =>
    sentences(
      '冒号前面应是一个词，这里是列表或一组键值。',
      'A single word belongs before the colon, not a list or a mapping.',
      '请把冒号前面改为一个词。',
      'Put a single word before the colon.',
    ),
  digits: shown =>
    sentences(
      `数字“${shown}”超过 15 位有效数字，不能原样保存。`,
      `The number "${shown}" has more than 15 significant digits and cannot be kept as it is.`,
      '请按考核文件的位数填写，最多 15 位有效数字。',
      'Write as many digits as the official document has, 15 at most.',
    ),
  'too-large': () =>
    sentences(
      '内容过大或嵌套过深，不像一份方案。',
      'The file is larger, or nested deeper, than any scheme.',
      '请确认选对了文件。',
      'Make sure that this is the right file.',
    ),
  'wide-colon': () =>
    sentences(
      '这一行用了全角冒号“：”。',
      'This line has a full-width colon.',
      '请改为半角冒号，后面空一格，如 title: 名称。',
      'Use a half-width colon followed by a space, as in `title: name`.',
    ),
  'wide-blank': (_, line) =>
    sentences(
      `第 ${line} 行有全角空格。`,
      `There is a full-width blank on line ${line}.`,
      '请改为半角空格；后面的行如也有，一并改。',
      'Use half-width spaces, here and on the lines below.',
    ),
  'no-break-space': (_, line) =>
    sentences(
      `第 ${line} 行有不间断空格（多半是从网页或文档粘贴来的）。`,
      `There is a no-break space on line ${line}, most likely pasted from a web page or a document.`,
      '请删去后用键盘重打空格；后面的行如也有，一并改。',
      'Delete it and type a plain space, here and on the lines below.',
    ),
  'wide-comma': (_, line) =>
    sentences(
      `第 ${line} 行有全角逗号“，”。`,
      `There is a full-width comma on line ${line}.`,
      '请改为半角逗号，后面空一格；逗号若是文字的一部分，请给文字加上半角双引号。',
      'Use a half-width comma followed by a space; if it is part of a text, put the text in double quotation marks.',
    ),
  'wide-bracket': (shown, line) =>
    sentences(
      `第 ${line} 行有全角括号“${shown}”。`,
      `There is a full-width bracket "${shown}" on line ${line}.`,
      '请改为半角的 [ ] 或 { }；括号若是文字的一部分，请给文字加上半角双引号。',
      'Use [ ] or { }; if it is part of a text, put the text in double quotation marks.',
    ),
  'no-space': () =>
    sentences(
      '冒号后面没有空格。',
      'There is no space after the colon.',
      '请在冒号后面空一格，如 points: 24。',
      'Put a space after the colon, as in `points: 24`.',
    ),
  unclear: () =>
    sentences(
      '从这一行起读不出“键: 值”的结构。',
      'From this line on, no structure of "key: value" can be made out.',
      '请核对这一行和上一行的缩进、冒号和引号。',
      'Look at the indentation, colons and quotation marks of this line and the one before.',
    ),
}
