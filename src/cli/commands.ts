import type { RunWords } from '../app/request.ts'
import type { View } from '../app/screens.ts'
import type { Act, Context, Options } from './context.ts'
import { EXIT, exitFor } from './exit.ts'
import { asJson, print } from './print.ts'
import { asTyped } from './quoted.ts'

export const score: Act = async (ledgers, options, context) => {
  const { score: run } = await import('../app/score.ts')
  const { scoreDocument } = await import('../app/documents/score.ts')
  const { runRequest, topIn } = await import('../app/request.ts')
  const { scoreScreen, unitToExplain } = await import('../app/screens.ts')
  const { language, world } = context
  const view = { ...viewOf(options, context), top: topIn(options.top) }
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const done = await run({ ...request, output: options.output ?? null }, world)
  const next = (unit: string | null) =>
    unit === null || !view.brief ? null : asTyped(['perf', 'explain', ...ledgers, '--unit', unit, ...again(options)])
  await print(
    context,
    options,
    () => scoreDocument(done, language),
    () => scoreScreen(done, next(unitToExplain(done)), view),
  )
  return exitFor(done.assessment.findings)
}

export const validate: Act = async (ledgers, options, context) => {
  const { validate: run } = await import('../app/validate.ts')
  const { validateDocument } = await import('../app/documents/others.ts')
  const { runRequest } = await import('../app/request.ts')
  const { validateScreen } = await import('../app/screens.ts')
  const { language, world } = context
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const done = await run({ ...request, output: options.output ?? null }, world)
  await print(
    context,
    options,
    () => validateDocument(done, world.version, language),
    () => validateScreen(done, options.all === true, viewOf(options, context)),
  )
  return exitFor(done.findings)
}

export const lint: Act = async ([path = ''], options, context) => {
  const { lint: run } = await import('../app/lint.ts')
  const { lintDocument } = await import('../app/documents/others.ts')
  const { lintScreen } = await import('../app/screens.ts')
  const { language, world } = context
  const done = await run(path, world)
  await print(
    context,
    options,
    () => lintDocument(done, world.version, language),
    () => lintScreen(done, viewOf(options, context)),
  )
  return done.scheme === null ? EXIT.findings : exitFor(done.findings)
}

export const explain: Act = async (ledgers, options, context) => {
  const { explain: run } = await import('../app/explain.ts')
  const { explainDocument } = await import('../app/documents/others.ts')
  const { runRequest } = await import('../app/request.ts')
  const { explainScreen } = await import('../app/screens.ts')
  const { language, world } = context
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const done = await run({ ...request, unit: options.unit ?? '', indicator: options.indicator ?? null }, world)
  await print(
    context,
    options,
    () => explainDocument(done, language),
    () => explainScreen(done, viewOf(options, context)),
  )
  return exitFor(done.findings)
}

export const findings: Act = async ([code], options, context) => {
  const { findings: run } = await import('../app/findings.ts')
  const { findingsDocument } = await import('../app/documents/others.ts')
  const { findingsScreen } = await import('../app/screens.ts')
  const entries = run(code ?? null)
  const { language, world } = context
  await print(
    context,
    options,
    () => findingsDocument(entries, world.version, language),
    () => findingsScreen(entries, code !== undefined, viewOf(options, context)),
  )
  return EXIT.clean
}

export const schema: Act = async ([name = 'scheme'], options, { terminal, world, language }) => {
  const { schema: run } = await import('../app/schema.ts')
  const { schemaDocument } = await import('../app/documents/others.ts')
  const printed = run(name)
  terminal.out(asJson(options.json ? schemaDocument(name, printed, world.version, language) : printed))
  return EXIT.clean
}

const wordsOf = (ledgers: readonly string[], { scheme, asOf, survey }: Options): RunWords => ({
  ledgers,
  scheme,
  asOf,
  survey,
})

const viewOf = ({ all }: Options, { world, language, terminal }: Context): View => ({
  world,
  language,
  brief: terminal.isTerminal && !all,
  top: null,
})

/** What must be said again so that the next command looks at the same numbers. */
const again = ({ scheme, asOf, survey = [] }: Options): string[] => [
  ...(scheme === undefined ? [] : ['--scheme', scheme]),
  ...(asOf === undefined ? [] : ['--as-of', asOf]),
  ...survey.flatMap(each => ['--survey', each]),
]
