import type { Text } from '../text/text.ts'
import type { Context } from './context.ts'
import { EXIT } from './exit.ts'
import { ABOUT } from './grammar.ts'
import { asTyped, unquoted } from './quoted.ts'
import type { Ask } from './terminal.ts'

interface Choice {
  readonly about: Text
  readonly command: string
  readonly questions: readonly Question[]
}

interface Question {
  readonly words: Text
  /** The option that the answer belongs to; null: the argument. */
  readonly option: string | null
  readonly isFile?: true
  readonly optional?: true
}

const LEDGER: Question = {
  words: {
    zh: '台账文件（可以拖进这个窗口）：',
    en: 'Ledger (a file can be dragged into this window): ',
  },
  option: null,
  isFile: true,
}

const CHOICES: readonly Choice[] = [
  {
    about: { zh: '检查台账，列出问题', en: 'check a ledger, list what is wrong' },
    command: 'validate',
    questions: [LEDGER],
  },
  {
    about: { zh: '计分、排名，写结果表', en: 'score and rank, write the result' },
    command: 'score',
    questions: [LEDGER],
  },
  {
    about: { zh: '说明一个单位的得分怎么来的', en: 'how the score of a unit came about' },
    command: 'explain',
    questions: [
      LEDGER,
      { words: { zh: '单位的全称或简称：', en: 'Full or short name of the unit: ' }, option: '--unit' },
    ],
  },
  {
    about: { zh: '查一个问题代码是什么意思', en: 'what the code of a finding means' },
    command: 'findings',
    questions: [
      {
        words: { zh: '代码，如 DAT-08（直接回车列出全部）：', en: 'Code, such as DAT-08 (Enter alone lists all): ' },
        option: null,
        optional: true,
      },
    ],
  },
  {
    about: { zh: '新建一个年度：方案和名录', en: 'start a year: scheme and registry' },
    command: 'init',
    questions: [
      {
        words: {
          zh: '模板，如 blank（直接回车列出模板）：',
          en: 'Template, such as blank (Enter alone lists them): ',
        },
        option: null,
        optional: true,
      },
    ],
  },
  {
    about: { zh: '按方案发空白台账', en: 'issue blank ledgers from a scheme' },
    command: 'template',
    questions: [
      { words: { zh: '考核方案（scheme.yaml）：', en: 'Scheme (scheme.yaml): ' }, option: null, isFile: true },
    ],
  },
  {
    about: { zh: '把各单位报送的台账汇总成一份', en: 'merge the ledgers that were sent in' },
    command: 'collect',
    questions: [
      { words: { zh: '报送文件夹：', en: 'Folder of submissions: ' }, option: null, isFile: true },
      {
        words: { zh: '汇总台账存成（如 台账.xlsx）：', en: 'Save the ledger as (such as ledger.xlsx): ' },
        option: '-o',
      },
    ],
  },
  {
    about: { zh: '对账：台账与批准台账有哪些不同', en: 'what differs from the approved ledger' },
    command: 'diff',
    questions: [
      { words: { zh: '批准台账：', en: 'Approved ledger: ' }, option: null, isFile: true },
      { words: { zh: '现在的台账：', en: 'Present ledger: ' }, option: null, isFile: true },
    ],
  },
]

const WORDS = {
  quit: { zh: '退出', en: 'quit' },
  choose: { zh: '请输入编号：', en: 'Number: ' },
  unknown: { zh: `请输入 0 到 ${CHOICES.length}。`, en: `Type a number from 0 to ${CHOICES.length}.` },
  typed: { zh: '下次可以直接运行：', en: 'Next time this does the same: ' },
  absent: { zh: '没有这个文件或文件夹：', en: 'There is no file or folder ' },
} as const satisfies Record<string, Text>

/** Leads a person through the job, and shows the command of each step so that it can be typed next time. */
export async function menu(
  context: Context,
  ask: Ask,
  run: (argv: readonly string[]) => Promise<number>,
): Promise<number> {
  const { terminal, language } = context
  terminal.out(`${ABOUT[language]}\n`)
  for (;;) {
    terminal.out(`\n${listed(context)}`)
    const answer = await ask(WORDS.choose[language])
    if (answer === null) terminal.out('\n')
    if (answer === null || answer.trim() === '0') return EXIT.clean
    const choice = CHOICES[Number(answer.trim() || Number.NaN) - 1]
    if (choice === undefined) {
      terminal.out(`${WORDS.unknown[language]}\n`)
      continue
    }
    const argv = await commandFor(choice, context, ask)
    if (argv === null) continue
    terminal.out(`\n${WORDS.typed[language]}${asTyped(['perf', ...argv])}\n\n`)
    await run(argv)
  }
}

function listed({ language }: Context): string {
  const lines = CHOICES.map(({ about }, i) => `  ${i + 1}  ${about[language]}`)
  return `${[...lines, `  0  ${WORDS.quit[language]}`].join('\n')}\n\n`
}

/** The command that the answers make; null where a question is left unanswered. */
async function commandFor({ command, questions }: Choice, context: Context, ask: Ask): Promise<string[] | null> {
  const argv = [command]
  for (const question of questions) {
    const answer = await answerTo(question, context, ask)
    if (answer === '' && question.optional) continue
    if (answer === '' || answer === null) return null
    argv.push(...(question.option === null ? [answer] : [question.option, answer]))
  }
  return argv
}

async function answerTo(question: Question, { terminal, world, language }: Context, ask: Ask): Promise<string | null> {
  for (;;) {
    const answer = await ask(question.words[language])
    if (answer === null) return null
    const bare = question.isFile ? unquoted(answer) : answer.trim()
    if (bare === '' || !question.isFile || (await world.kindOf(world.paths.resolve(bare))) !== null) return bare
    terminal.out(`${WORDS.absent[language]}${bare}\n`)
  }
}
