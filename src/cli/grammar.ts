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
  /** What may follow the argument. */
  readonly second?: CommandWords['argument']
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
  returned: {
    name: '--return',
    about: {
      zh: '有错误的台账各写一份退回修改件：标色、批注、说明',
      en: 'a marked copy of each ledger with errors, to send back',
    },
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
  baseline: {
    name: '--baseline',
    value: FILE,
    about: {
      zh: '批准台账：对照它找出没有批准的改动',
      en: 'the approved ledger: find what was changed without approval',
    },
  },
  previous: {
    name: '--previous',
    value: { zh: '文件或文件夹', en: 'file or folder' },
    many: true,
    about: {
      zh: '上次报送的文件或文件夹：哪些问题改了，哪些还在，另外改了什么',
      en: 'what was sent the time before: what is mended, what remains, what else was changed',
    },
  },
  roster: {
    name: '--roster',
    value: FILE,
    about: {
      zh: '有“名录”表的工作簿（不写时用方案 inputs、--from 的，或方案旁的 名录.xlsx）',
      en: 'workbook with the registry (else that of the scheme, of --from, or beside the scheme)',
    },
  },
  from: {
    name: '--from',
    value: FILE,
    about: {
      zh: '已批准的台账：其中的任务填好、锁定，只留进展给单位填',
      en: 'the approved ledger: its tasks are filled in and locked, progress is left open',
    },
  },
  perUnit: {
    name: '--per-unit',
    about: {
      zh: '一个单位一个工作簿，另有一个考核办用的',
      en: 'one workbook for each unit, and one for the office',
    },
  },
  rows: {
    name: '--rows',
    value: { zh: '数', en: 'n' },
    about: { zh: '空白行数（不写时 200；有 --from 时 0）', en: 'blank rows (else 200, with --from 0)' },
  },
  forms: {
    name: '--output',
    short: '-o',
    value: { zh: '文件夹', en: 'folder' },
    about: { zh: '表放在这个文件夹（不写时放在方案旁）', en: 'folder for the forms (else beside the scheme)' },
  },
  ledgerFile: {
    name: '--output',
    short: '-o',
    value: FILE,
    required: true,
    about: {
      zh: '汇总台账的文件名，如 ledger.xlsx（必写）',
      en: 'the ledger to be written, such as ledger.xlsx (required)',
    },
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

const { scheme, asOf, survey, output, returned, unit, indicator, top, all, json, quiet } = OPTIONS
const { baseline, previous, roster, from, perUnit, rows, forms, ledgerFile } = OPTIONS

/** Every command there is, in the order in which an office needs them. */
export const COMMANDS = [
  {
    name: 'init',
    argument: { words: { zh: '模板', en: 'template' }, form: '[]' },
    second: { words: { zh: '文件夹', en: 'folder' }, form: '[]' },
    about: {
      zh: '新建一个年度：方案、名录或台账（不写模板时列出模板）',
      en: 'start a year: scheme, registry or ledger (no template named: list them)',
    },
    options: [json, quiet],
    example: { zh: 'perf init blank 2026年考核', en: 'perf init blank review-2026' },
  },
  {
    name: 'template',
    argument: { words: { zh: '方案', en: 'scheme' }, form: '[]' },
    about: {
      zh: '按方案和名录发空白台账：下拉选项、锁定表头、已知的任务填好',
      en: 'write blank ledgers from scheme and registry: drop-downs, locked headings, known rows',
    },
    options: [roster, from, perUnit, rows, forms, json, quiet],
    example: { zh: 'perf template scheme.yaml --per-unit', en: 'perf template scheme.yaml --per-unit' },
  },
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
    options: [scheme, asOf, survey, baseline, previous, output, returned, all, json, quiet],
    example: { zh: 'perf validate 台账.xlsx', en: 'perf validate ledger.xlsx' },
  },
  {
    name: 'collect',
    argument: { words: { zh: '台账或文件夹', en: 'ledger or folder' }, form: '<>', many: true },
    about: {
      zh: '汇总各单位报送的台账，列出未报、迟报、重复的',
      en: 'merge submissions into one ledger; who is missing, late or contradictory',
    },
    options: [ledgerFile, scheme, asOf, all, json, quiet],
    example: { zh: 'perf collect 报送 -o ledger.xlsx', en: 'perf collect submissions -o ledger.xlsx' },
  },
  {
    name: 'diff',
    argument: { words: { zh: '批准台账', en: 'approved' }, form: '<>' },
    second: { words: { zh: '现台账', en: 'current' }, form: '<>', many: true },
    about: {
      zh: '对账：哪些任务改了、谁批准的，写对账表',
      en: 'compare with the approved ledger: every change and its approval',
    },
    options: [scheme, asOf, output, all, json, quiet],
    example: { zh: 'perf diff 批准台账.xlsx 台账.xlsx', en: 'perf diff approved.xlsx ledger.xlsx' },
  },
  {
    name: 'score',
    argument: LEDGERS,
    about: {
      zh: '计分、排名、定等次，写结果表和问题清单',
      en: 'score, rank, grade; write the result workbook and the exception report',
    },
    options: [scheme, asOf, survey, baseline, output, top, all, json, quiet],
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
