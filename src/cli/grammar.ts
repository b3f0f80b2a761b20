import type { Text } from '../text/text.ts'

/** An option: how it is written, and what it does. One without a value is a switch. */
export interface OptionWords {
  readonly name: string
  readonly short?: string
  readonly value?: Text
  readonly about: Text
  readonly required?: true
  /** May be given several times. */
  readonly many?: true
  readonly choices?: readonly string[]
}

/** A command: its argument, its options, and how it is typed. */
export interface CommandWords {
  readonly name: string
  readonly argument: { readonly words: Text; readonly form: '<>' | '[]'; readonly many?: true }
  readonly about: Text
  readonly options: readonly OptionWords[]
  readonly example: Text
}

export const ABOUT: Text = {
  zh: '年度考核计分：读台账和测评表，查问题，按方案计分排名，出结果表和问题清单。',
  en: 'Scores yearly performance reviews: reads ledgers and surveys, lists problems, ranks by your scheme, writes workbooks.',
}

const FILE: Text = { zh: '文件', en: 'file' }
const LEDGERS = { words: { zh: '台账', en: 'ledger' }, form: '<>', many: true } as const

const OPTIONS = {
  scheme: {
    name: '--scheme',
    value: FILE,
    about: { zh: '考核方案（不写时找台账旁的 scheme.yaml）', en: 'the scheme (else scheme.yaml beside the ledger)' },
  },
  asOf: {
    name: '--as-of',
    value: { zh: '日期', en: 'date' },
    about: {
      zh: '截止日，如 2015-12-31（不写时用方案的截止日，再没有就用今天）',
      en: 'as-of day such as 2015-12-31 (else the cut-off of the scheme, else today)',
    },
  },
  survey: {
    name: '--survey',
    value: { zh: '编号=文件', en: 'id=file' },
    many: true,
    about: {
      zh: '测评文件，代替方案里写的；每个测评写一次',
      en: 'a survey file in place of the one in the scheme; once for each survey',
    },
  },
  output: {
    name: '--output',
    short: '-o',
    value: { zh: '文件夹', en: 'folder' },
    about: { zh: '结果放在这个文件夹（不写时放在台账旁）', en: 'folder for the results (else beside the ledger)' },
  },
  unit: {
    name: '--unit',
    value: { zh: '单位', en: 'unit' },
    required: true,
    about: { zh: '单位的全称或简称（必写）', en: 'full or short name of the unit (required)' },
  },
  indicator: {
    name: '--indicator',
    value: { zh: '指标', en: 'indicator' },
    about: { zh: '指标的编号或名称（不写时说明总分）', en: 'id or title of an indicator (else the total)' },
  },
  top: {
    name: '--top',
    value: { zh: '数', en: 'n' },
    about: { zh: '每组在屏幕上列出前几名', en: 'units a group on the screen' },
  },
  all: { name: '--all', about: { zh: '在屏幕上列出全部', en: 'list everything on the screen' } },
  json: { name: '--json', about: { zh: '只输出一份 JSON', en: 'print one JSON document and nothing else' } },
  quiet: { name: '--quiet', short: '-q', about: { zh: '屏幕上不显示结果', en: 'print no results' } },
} as const satisfies Record<string, OptionWords>

/** Options that every command has, and perf itself. */
export const EVERYWHERE: readonly OptionWords[] = [
  {
    name: '--lang',
    value: { zh: 'zh|en', en: 'zh|en' },
    choices: ['zh', 'en'],
    about: { zh: '语言：中文或英文（也可设 PERF_LANG）', en: 'language: Chinese or English (also PERF_LANG)' },
  },
  { name: '--no-color', about: { zh: '不用颜色（也可设 NO_COLOR）', en: 'without colour (also NO_COLOR)' } },
  { name: '--help', short: '-h', about: { zh: '显示用法', en: 'show how to use it' } },
]

export const VERSION: OptionWords = {
  name: '--version',
  short: '-V',
  about: { zh: '显示版本', en: 'show the version' },
}

const { scheme, asOf, survey, output, unit, indicator, top, all, json, quiet } = OPTIONS

/** Every command there is, in the order in which an office needs them. */
export const COMMANDS = [
  {
    name: 'lint',
    argument: { words: { zh: '方案', en: 'scheme' }, form: '<>' },
    about: { zh: '检查考核方案，运行其中的算例', en: 'check a scheme and run its worked examples' },
    options: [json, quiet],
    example: { zh: 'perf lint scheme.yaml', en: 'perf lint scheme.yaml' },
  },
  {
    name: 'validate',
    argument: { words: { zh: '台账或文件夹', en: 'ledger or folder' }, form: '<>', many: true },
    about: { zh: '只查问题，不计分，写问题清单', en: 'check without scoring; write the exception report' },
    options: [scheme, asOf, survey, output, all, json, quiet],
    example: { zh: 'perf validate 台账.xlsx', en: 'perf validate ledger.xlsx' },
  },
  {
    name: 'score',
    argument: LEDGERS,
    about: {
      zh: '计分、排名、定等次，写结果表和问题清单',
      en: 'score, rank, grade; write the result workbook and the exception report',
    },
    options: [scheme, asOf, survey, output, top, all, json, quiet],
    example: { zh: 'perf score 台账.xlsx', en: 'perf score ledger.xlsx' },
  },
  {
    name: 'explain',
    argument: LEDGERS,
    about: {
      zh: '说明得分怎么来的，一直到单元格和条款',
      en: 'how a score came about, down to the cell and the clause',
    },
    options: [unit, indicator, scheme, asOf, survey, json],
    example: { zh: 'perf explain 台账.xlsx --unit 市教育局', en: 'perf explain ledger.xlsx --unit 市教育局' },
  },
  {
    name: 'findings',
    argument: { words: { zh: '代码', en: 'code' }, form: '[]' },
    about: { zh: '问题目录：是什么、为什么、怎么处理', en: 'the catalogue of findings: what, why, what to do' },
    options: [json],
    example: { zh: 'perf findings DAT-08', en: 'perf findings DAT-08' },
  },
  {
    name: 'schema',
    argument: { words: { zh: '名称', en: 'name' }, form: '[]' },
    about: {
      zh: '方案和各命令输出的 JSON Schema，给编辑器和程序用',
      en: 'JSON Schema of the scheme and of each document, for editors and scripts',
    },
    options: [json],
    example: { zh: 'perf schema score', en: 'perf schema score' },
  },
  {
    name: 'help',
    argument: { words: { zh: '命令', en: 'command' }, form: '[]' },
    about: { zh: '显示某个命令的用法', en: 'show how to use a command' },
    options: [],
    example: { zh: 'perf help score', en: 'perf help score' },
  },
] as const satisfies readonly CommandWords[]

/** The command that a command line is about; undefined where it names none. */
export const commandIn = (argv: readonly string[]): CommandWords | undefined =>
  argv.flatMap(word => COMMANDS.filter(({ name }) => name === word))[0]
