import type { InputFile } from '../model/assessment.ts'
import { type Block, GAP, line } from '../reports/block.ts'
import type { Context, Options } from './context.ts'
import { EXIT, exitFor } from './exit.ts'
import { print } from './print.ts'

/** What a command does with its arguments; gives the exit code. Use-cases are loaded only when they are run. */
export type Act = (args: readonly string[], options: Options, context: Context) => Promise<number>

// A clerk's screen holds about this many units a group; a pipe and --all get them all.
const ROWS_ON_SCREEN = 10
const CARDS_ON_SCREEN = 10

export const score: Act = async (ledgers, options, context) => {
  const { score: run } = await import('../app/score.ts')
  const { scoreDocument } = await import('../app/documents/score.ts')
  const { runRequest } = await import('./requests.ts')
  const { rankingScreen } = await import('../reports/screen/ranking.ts')
  const { findingCounts } = await import('../reports/screen/findings.ts')
  const { language } = context
  const done = await run({ ...runRequest(ledgers, options, context), output: options.output ?? null }, context.world)
  const { assessment, outputs, skipped } = done
  const most = options.all || !context.console.isTerminal ? Number.POSITIVE_INFINITY : ROWS_ON_SCREEN
  await print(
    context,
    options,
    () => scoreDocument(done, language),
    () => [
      ...rankingScreen(assessment, most, language),
      ...findingCounts(assessment.findings, language),
      ...skippedLines(skipped, context),
      ...files(outputs, ledgers, context),
      ...next(ledgers, assessment.outcome.results[0]?.unit.name, context),
    ],
  )
  return exitFor(assessment.findings)
}

export const validate: Act = async (ledgers, options, context) => {
  const { validate: run } = await import('../app/validate.ts')
  const { validateDocument } = await import('../app/documents/others.ts')
  const { runRequest } = await import('./requests.ts')
  const { findingCards, findingCounts } = await import('../reports/screen/findings.ts')
  const { language, world } = context
  const done = await run({ ...runRequest(ledgers, options, context), output: options.output ?? null }, world)
  const most = options.all || !context.console.isTerminal ? Number.POSITIVE_INFINITY : CARDS_ON_SCREEN
  const errors = done.findings.filter(({ severity }) => severity === 'error')
  await print(
    context,
    options,
    () => validateDocument(done, world.version, language),
    () => [
      ...findingCards(options.all ? done.findings : errors, most, language),
      ...findingCounts(done.findings, language),
      ...skippedLines(done.run.skipped, context),
      ...files(done.outputs, ledgers, context),
    ],
  )
  return exitFor(done.findings)
}

export const lint: Act = async ([path], options, context) => {
  const { lint: run } = await import('../app/lint.ts')
  const { lintDocument } = await import('../app/documents/others.ts')
  const { findingCards, findingCounts } = await import('../reports/screen/findings.ts')
  const { language, world } = context
  const done = await run(path as string, world)
  await print(
    context,
    options,
    () => lintDocument(done, world.version, language),
    () => [
      ...findingCards(done.findings, Number.POSITIVE_INFINITY, language),
      ...(done.findings.length === 0 ? [] : findingCounts(done.findings, language)),
      ...(done.scheme ? [line(usable(done.scheme.title, done.scheme.examples.length, language), 'good')] : []),
    ],
  )
  return done.scheme === null ? EXIT.findings : exitFor(done.findings)
}

const usable = (title: string, examples: number, language: Context['language']): string =>
  language === 'zh'
    ? `“${title}”可以使用，${examples} 个算例全部相符。`
    : `"${title}" can be used; all ${examples} worked examples agree.`

export const explain: Act = async (ledgers, options, context) => {
  const { explain: run } = await import('../app/explain.ts')
  const { explainDocument } = await import('../app/documents/others.ts')
  const { runRequest } = await import('./requests.ts')
  const { explanationScreen } = await import('../reports/screen/explanation.ts')
  const { language, world } = context
  const request = {
    ...runRequest(ledgers, options, context),
    unit: options.unit ?? '',
    indicator: options.indicator ?? null,
  }
  const done = await run(request, world)
  await print(
    context,
    options,
    () => explainDocument(done, language),
    () => explanationScreen(done.assessment, done.result, done.steps, language),
  )
  return EXIT.clean
}

export const findings: Act = async ([code], options, context) => {
  const { findings: run } = await import('../app/findings.ts')
  const { findingsDocument } = await import('../app/documents/others.ts')
  const { catalogueScreen } = await import('../reports/screen/findings.ts')
  const entries = run(code ?? null)
  const { language, world } = context
  await print(
    context,
    options,
    () => findingsDocument(entries, world.version, language),
    () => catalogueScreen(entries, code !== undefined, language),
  )
  return EXIT.clean
}

export const schema: Act = async ([name], _, { console }) => {
  const { schema: run } = await import('../app/schema.ts')
  console.out(`${JSON.stringify(run(name ?? 'scheme'), null, 2)}\n`)
  return EXIT.clean
}

function files(outputs: readonly InputFile[], ledgers: readonly string[], { world, language }: Context): Block[] {
  const { paths } = world
  const folder = paths.dirname(paths.resolve(ledgers[0] ?? '.'))
  return [
    GAP,
    ...outputs.map(({ file }) => {
      const path = paths.relative(paths.resolve('.'), paths.join(folder, file))
      return line(`${language === 'zh' ? '已写入' : 'Written'}  ${path}`)
    }),
  ]
}

const skippedLines = (skipped: readonly string[], { language }: Context): Block[] =>
  skipped.map(file =>
    line(language === 'zh' ? `跳过  ${file}（perf 写的结果）` : `Skipped  ${file} (written by perf)`, 'muted'),
  )

function next(ledgers: readonly string[], unit: string | undefined, { language }: Context): Block[] {
  if (unit === undefined) return []
  const command = `perf explain ${ledgers.join(' ')} --unit ${unit}`
  return [
    line(
      language === 'zh' ? `下一步  看某个单位的得分怎么来的：${command}` : `Next  how a score came about: ${command}`,
      'muted',
    ),
  ]
}
