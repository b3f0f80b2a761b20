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
  const { validateDocument } = await import('../app/documents/validate.ts')
  const { runRequest } = await import('../app/request.ts')
  const { validateScreen } = await import('../app/screens.ts')
  const { language, world } = context
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const previous = options.previous ?? []
  const done = await run(
    { ...request, previous, output: options.output ?? null, returns: options.return === true },
    world,
  )
  await print(
    context,
    options,
    () => validateDocument(done, world.version, language),
    () => validateScreen(done, options.all === true, viewOf(options, context)),
  )
  return exitFor(done.findings)
}

export const collect: Act = async (ledgers, options, context) => {
  const { collect: run } = await import('../app/collect.ts')
  const { collectDocument } = await import('../app/documents/collect.ts')
  const { runRequest } = await import('../app/request.ts')
  const { collectScreen } = await import('../app/collect-screen.ts')
  const { language, world } = context
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const done = await run({ ...request, output: options.output ?? '' }, world)
  await print(
    context,
    options,
    () => collectDocument(done, world.version, language),
    () => collectScreen(done, viewOf(options, context), asTyped),
  )
  return exitFor(done.findings)
}

export const diff: Act = async ([approved = '', ...ledgers], options, context) => {
  const { diff: run } = await import('../app/diff.ts')
  const { diffDocument } = await import('../app/documents/diff.ts')
  const { runRequest } = await import('../app/request.ts')
  const { diffScreen } = await import('../app/screens.ts')
  const { language, world } = context
  const request = runRequest(wordsOf(ledgers, options), language, world)
  const baseline = world.paths.resolve(approved)
  const done = await run({ ...request, baseline, output: options.output ?? null }, world)
  await print(
    context,
    options,
    () => diffDocument(done, world.version, language),
    () => diffScreen(done, options.all === true, viewOf(options, context)),
  )
  return done.reconciliation.differences.length > 0 ? EXIT.findings : exitFor(done.findings)
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

export const init: Act = async ([id, folder], options, context) => {
  const { init: run } = await import('../app/init.ts')
  const { initDocument } = await import('../app/documents/issuing.ts')
  const { initScreen } = await import('../app/issuing-screens.ts')
  const { language, world } = context
  const done = await run(id ?? null, folder ?? null, world)
  await print(
    context,
    options,
    () => initDocument(done, world.version, language),
    () => initScreen(done, viewOf(options, context), asTyped),
  )
  return EXIT.clean
}

export const template: Act = async ([scheme = 'scheme.yaml'], options, context) => {
  const { template: run } = await import('../app/template.ts')
  const { templateDocument } = await import('../app/documents/issuing.ts')
  const { rowsIn } = await import('../app/request.ts')
  const { templateScreen } = await import('../app/issuing-screens.ts')
  const { language, world } = context
  const resolved = (path: string | undefined) => (path === undefined ? null : world.paths.resolve(path))
  const request = {
    scheme: world.paths.resolve(scheme),
    roster: resolved(options.roster),
    from: resolved(options.from),
    perUnit: options.perUnit === true,
    rows: rowsIn(options.rows),
    output: options.output ?? null,
  }
  const done = await run(request, world)
  await print(
    context,
    options,
    () => templateDocument(done, world.version, language),
    () => templateScreen(done, viewOf(options, context), asTyped),
  )
  return exitFor(done.findings)
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

const wordsOf = (ledgers: readonly string[], { scheme, asOf, survey, baseline }: Options): RunWords => ({
  ledgers,
  scheme,
  asOf,
  survey,
  baseline,
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
