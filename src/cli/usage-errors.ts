import type { CommanderError } from 'commander'
import type { Text } from '../text/text.ts'

/** Our sentence for a mistake on the command line; null for what is none (help and version were asked for). */
export function usageText(error: CommanderError): Text | null {
  const [name = ''] = /'([^']*)'/.exec(error.message)?.slice(1) ?? []
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null
    case 'commander.unknownCommand':
      return {
        zh: `没有“${name}”这个命令。${suggestion(error, 'zh')}`,
        en: `There is no command "${name}". ${suggestion(error, 'en')}`,
      }
    case 'commander.unknownOption':
      return {
        zh: `没有“${name}”这个选项。${suggestion(error, 'zh')}`,
        en: `There is no option "${name}". ${suggestion(error, 'en')}`,
      }
    case 'commander.missingArgument':
      return { zh: `命令缺少“${name}”。`, en: `The command lacks "${name}".` }
    case 'commander.missingMandatoryOptionValue':
      return { zh: `缺少必需的选项 ${name}。`, en: `The option ${name} is required.` }
    case 'commander.optionMissingArgument':
      return { zh: `选项 ${name} 后面要有内容。`, en: `The option ${name} needs a value.` }
    case 'commander.excessArguments':
      return { zh: '命令后面的内容太多。', en: 'The command has too many arguments.' }
    case 'commander.invalidArgument':
      return { zh: `选项 ${name} 的值不能用。`, en: `The value of ${name} cannot be used.` }
    default:
      return { zh: '命令的写法不对。', en: 'The command is not written as it should be.' }
  }
}

function suggestion(error: CommanderError, language: 'zh' | 'en'): string {
  const meant = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1]
  if (meant === undefined) return ''
  return language === 'zh' ? `是不是 ${meant}？` : `Did you mean ${meant}?`
}
