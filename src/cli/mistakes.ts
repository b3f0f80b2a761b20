import type { Language, Text } from '../text/text.ts'
import { type CommandWords, commandIn, EVERYWHERE, type OptionWords } from './grammar.ts'
import { argumentTerm } from './help.ts'
import type { Mistake } from './program.ts'

/** What is told of a mistake on the command line, and one thing to do. */
export interface Told {
  readonly message: Text
  readonly remedy: Text
}

/** Our sentence for what the parser objects to. */
export function mistakeWords(mistake: Mistake, argv: readonly string[]): Told {
  const command = commandIn(argv)
  const message = messageOf(mistake, command)
  if (mistake.code === 'commander.unknownOption' && command !== undefined && !mistake.meant) {
    return { message, remedy: misplaced(mistake.word, command, argv) ?? usage(command) }
  }
  return { message, remedy: usage(mistake.code === 'commander.unknownCommand' ? undefined : command) }
}

function messageOf({ code, word, meant }: Mistake, command: CommandWords | undefined): Text {
  const near = { zh: meant ? `是不是 ${meant}？` : '', en: meant ? ` Did you mean ${meant}?` : '' }
  const name = command ? `perf ${command.name}` : 'perf'
  // The parser quotes an option with its value: --scheme <file>.
  const [option = word] = word.split(/[ ,]+/).filter(part => part.startsWith('--'))
  switch (code) {
    case 'commander.unknownCommand':
      return { zh: `没有“${word}”这个命令。${near.zh}`, en: `There is no command "${word}".${near.en}` }
    case 'commander.unknownOption':
      return { zh: `${name} 没有“${word}”这个选项。${near.zh}`, en: `${name} has no option "${word}".${near.en}` }
    case 'commander.missingArgument': {
      const term = (language: Language) => (command ? argumentTerm(command, language) : '')
      return { zh: `${name} 后面要写${term('zh')}。`, en: `${name} needs ${term('en')}.` }
    }
    case 'commander.missingMandatoryOptionValue':
      return { zh: `${name} 要写 ${option}。`, en: `${name} needs ${option}.` }
    case 'commander.optionMissingArgument':
      return { zh: `${option} 后面要有内容。`, en: `${option} needs a value.` }
    case 'commander.excessArguments':
      return { zh: `${name} 后面的内容太多。`, en: `${name} was given too much.` }
    case 'commander.invalidArgument': {
      const options: readonly OptionWords[] = [...(command?.options ?? []), ...EVERYWHERE]
      const list = options.find(each => each.name === option)?.choices ?? []
      return {
        zh: list.length > 0 ? `${option} 只能写 ${list.join(' 或 ')}。` : `${option} 的内容不能用。`,
        en: list.length > 0 ? `${option} is one of ${list.join(', ')}.` : `The value of ${option} cannot be used.`,
      }
    }
    default:
      return { zh: '这条命令看不懂。', en: 'The command line cannot be understood.' }
  }
}

/** An option that another command has, or that stands before its command. */
function misplaced(word: string, command: CommandWords, argv: readonly string[]): Text | null {
  const isOwn = command.options.some(({ name, short }) => name === word || short === word)
  if (!isOwn) return null
  const at = argv.indexOf(command.name)
  const turned = ['perf', ...argv.slice(at), ...argv.slice(0, at)].join(' ')
  return { zh: `选项写在命令的后面：${turned}`, en: `Options come after the command: ${turned}` }
}

function usage(command: CommandWords | undefined): Text {
  if (command === undefined) return { zh: '请看用法：perf --help', en: 'See perf --help' }
  const { name, example } = command
  return {
    zh: `例如：${example.zh}（用法：perf ${name} --help）`,
    en: `For example: ${example.en} (usage: perf ${name} --help)`,
  }
}
