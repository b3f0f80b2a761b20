import { Command, Option } from 'commander'
import type { Text } from '../text/text.ts'
import type { Act } from './commands.ts'
import * as acts from './commands.ts'
import type { Context, Options } from './context.ts'

/** Builds the command line; `done` gets the exit code of the command that ran. */
export function makeProgram(context: Context, done: (code: number) => void): Command {
  const { language, world } = context
  const say = (text: Text) => text[language]
  const program = new Command('perf')
    .description(say(ABOUT))
    .version(`perf ${world.version}`, '-V, --version', say(TEXTS.version))
    .helpOption('-h, --help', say(TEXTS.help))
    .helpCommand(`help [${say(TEXTS.command)}]`, say(TEXTS.help))
    .configureHelp({ styleTitle: title => HELP_TITLES[title]?.[language] ?? title, showGlobalOptions: true })
    .option('--lang <zh|en>', say(TEXTS.lang))
    .option('--no-color', say(TEXTS.color))

  const command = (usage: string, about: Text, act: Act, ...options: readonly Option[]): void => {
    const made = program.command(usage).description(say(about)).helpOption('-h, --help', say(TEXTS.help))
    for (const option of options) made.addOption(option)
    made.option('--lang <zh|en>', say(TEXTS.lang)).option('--no-color', say(TEXTS.color))
    made.action(async (...given: unknown[]) => {
      const args = given
        .slice(0, -2)
        .flat()
        .filter(arg => typeof arg === 'string')
      done(await act(args, made.opts<Options>(), context))
    })
  }

  const scheme = new Option('--scheme <file>', say(TEXTS.scheme))
  const asOf = new Option('--as-of <date>', say(TEXTS.asOf))
  const survey = new Option('--survey <id=file...>', say(TEXTS.survey))
  const output = new Option('-o, --output <folder>', say(TEXTS.output))
  const json = new Option('--json', say(TEXTS.json))
  const quiet = new Option('-q, --quiet', say(TEXTS.quiet))
  const all = new Option('--all', say(TEXTS.all))
  const unit = new Option('--unit <unit>', say(TEXTS.unit)).makeOptionMandatory()
  const indicator = new Option('--indicator <indicator>', say(TEXTS.indicator))

  command('score <ledger...>', TEXTS.score, acts.score, scheme, asOf, survey, output, all, json, quiet)
  command('validate <path...>', TEXTS.validate, acts.validate, scheme, asOf, survey, output, all, json, quiet)
  command('explain <ledger...>', TEXTS.explain, acts.explain, unit, indicator, scheme, asOf, survey, json)
  command('lint <scheme>', TEXTS.lint, acts.lint, json, quiet)
  command('findings [code]', TEXTS.findings, acts.findings, json)
  command('schema [name]', TEXTS.schema, acts.schema)
  return program
}

const ABOUT: Text = {
  zh: '年度考核计分：读台账和测评表，查问题，按方案计分排名，出结果表和问题清单。',
  en: 'Scores yearly performance reviews: reads ledgers and surveys, lists problems, ranks by your scheme, writes workbooks.',
}

const HELP_TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
  'Global Options:': { zh: '通用选项：', en: 'Global Options:' },
}

const TEXTS = {
  command: { zh: '命令', en: 'command' },
  version: { zh: '显示版本', en: 'show the version' },
  help: { zh: '显示用法', en: 'show how to use it' },
  lang: { zh: '界面语言（也可设 PERF_LANG）', en: 'language (also PERF_LANG)' },
  color: { zh: '不用颜色', en: 'without colour' },
  score: {
    zh: '计分、排名、定等次，写结果表和问题清单',
    en: 'score, rank, grade; write the result workbook and the exception report',
  },
  validate: { zh: '只查问题，不计分；可给文件夹', en: 'check ledgers, or folders of them, without scoring' },
  explain: {
    zh: '说明某个单位的得分怎么来的，一直到单元格和条款',
    en: 'how a score came about, down to the cell and the clause',
  },
  lint: { zh: '检查考核方案，运行其中的算例', en: 'check a scheme and run its worked examples' },
  findings: { zh: '问题目录：是什么、为什么、怎么处理', en: 'the catalogue of findings: what, why, what to do' },
  schema: {
    zh: 'JSON Schema：scheme、score、validate、lint、explain、findings、error',
    en: 'JSON Schema of scheme, score, validate, lint, explain, findings, error',
  },
  scheme: { zh: '考核方案文件（不写时找台账旁的 scheme.yaml）', en: 'the scheme (else scheme.yaml beside the ledger)' },
  asOf: {
    zh: '截止日，如 2015-12-31（不写时用方案的截止日，再没有就用今天）',
    en: 'as-of day (else the cut-off of the scheme, else today)',
  },
  survey: { zh: '测评文件，写成 编号=文件，可写多个', en: 'survey files, as ID=FILE' },
  output: { zh: '结果放在这个文件夹（不写时放在台账旁）', en: 'folder for the results (else beside the ledger)' },
  json: { zh: '输出 JSON 文档', en: 'print one JSON document' },
  quiet: { zh: '不显示结果，只写文件', en: 'write the files, print nothing' },
  all: { zh: '在屏幕上列出全部', en: 'list everything on the screen' },
  unit: { zh: '单位的全称或简称', en: 'full or short name of the unit' },
  indicator: { zh: '指标编号或名称（不写时说明总分）', en: 'id or title of an indicator (else the total)' },
} as const satisfies Record<string, Text>
