import type { Language } from '../text/text.ts'
import { displayWidth, padded, wrapped } from '../write/columns.ts'
import { ABOUT, COMMANDS, type CommandWords, EVERYWHERE, type OptionWords, VERSION } from './grammar.ts'

// Of a pipe nobody knows the width; help is read, so it is broken there too.
const WIDTH = 80

/** How to use perf, or one of its commands. */
export function helpText(command: CommandWords | null, language: Language, width = WIDTH): string {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const rest = say('[选项]', '[options]')
  const option = (words: OptionWords): Row => [optionTerm(words, language), words.about[language]]
  if (command !== null) {
    const { name, about, options, example } = command
    return [
      `${say('用法：', 'Usage: ')}perf ${name} ${argumentTerm(command, language)} ${rest}`,
      '',
      ...wrapped(sentence(about[language]), width),
      '',
      say('选项：', 'Options:'),
      ...table([...options, ...EVERYWHERE].map(option), width),
      '',
      `${say('例：', 'Example: ')}${example[language]}`,
      '',
    ].join('\n')
  }
  return [
    `${say('用法：perf <命令>', 'Usage: perf <command>')} ${rest}`,
    '',
    ...wrapped(ABOUT[language], width),
    '',
    say('命令：', 'Commands:'),
    ...table(
      COMMANDS.map((each): Row => [`${each.name} ${argumentTerm(each, language)}`, each.about[language]]),
      width,
    ),
    '',
    say('选项：', 'Options:'),
    ...table([VERSION, ...EVERYWHERE].map(option), width),
    '',
    say('各命令的用法：perf help score', 'How to use a command: perf help score'),
    '',
  ].join('\n')
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

type Row = readonly [term: string, about: string]

/** `<台账…>`: what must, or `[代码]`: what may follow a command. */
export const argumentTerm = ({ argument, second }: CommandWords, language: Language): string =>
  [argument, ...(second === undefined ? [] : [second])]
    .map(({ words, form, many }) => `${form[0]}${words[language]}${many ? '…' : ''}${form[1]}`)
    .join(' ')

const optionTerm = ({ short, name, value }: OptionWords, language: Language): string =>
  `${short ? `${short}, ` : '    '}${name}${value ? ` <${value[language]}>` : ''}`

function table(rows: readonly Row[], width: number): string[] {
  const column = Math.max(...rows.map(([term]) => displayWidth(term))) + 4
  return rows.flatMap(([term, about]) =>
    wrapped(about, width - column).map((part, i) => padded(i === 0 ? `  ${term}` : '', column) + part),
  )
}
