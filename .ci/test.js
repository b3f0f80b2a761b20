// `npm test`: every kind of judgement, one after the other, all of them even where one fails. The last line is the total.
// Words after `npm test --` go to vitest (`npm test -- laws`); the other kinds are judged all the same.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildDist, ROOT } from './build.js'

const KINDS = ['types', 'lint', 'unused']

const failed = []
if (!(await built())) failed.push('build')
for (const kind of KINDS) if (!(await succeeds(kind))) failed.push(kind)
const tests = runTests(process.argv.slice(2))

for (const { file, title } of tests.skipped) say(`skipped: ${file} › ${title}`)
if (tests.skipped.length > 0) say(`skipped: ${tests.skipped.length} in all`)
for (const kind of failed) say(`failed: ${kind}`)
for (const line of tests.failures) say(`failed: ${line}`)
const passedKinds = KINDS.length + 1 - failed.length
say(`kinds: ${passedKinds} passed, ${failed.length} failed (build, ${KINDS.join(', ')})`)
say(`tests: ${tests.passed} passed, ${tests.failures.length + failed.length} failed`)
process.exitCode = tests.failures.length + failed.length > 0 ? 1 : 0

function say(line) {
  process.stdout.write(`${line}\n`)
}

async function built() {
  say('\n▸ build')
  try {
    say((await buildDist({ ifStale: true })) ? 'dist: built' : 'dist: up to date')
    return true
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return false
  }
}

function succeeds(kind) {
  say(`\n▸ ${kind}`)
  return spawnSync(`npm run --silent ${kind}`, { cwd: ROOT, shell: true, stdio: 'inherit' }).status === 0
}

/** Vitest's own counts, read from its report; a file that could not be loaded, or a run without a report, is a failure too. */
function runTests(words) {
  say('\n▸ tests')
  const folder = mkdtempSync(join(tmpdir(), 'perf-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', ROOT, '--config', 'tests/vitest.config.ts', ...words].concat([
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
    { cwd: ROOT, stdio: 'inherit' },
  )
  try {
    return counted(JSON.parse(readFileSync(report, 'utf8')), status)
  } catch {
    return { passed: 0, skipped: [], failures: ['tests: vitest gave no report'] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function counted({ testResults }, status) {
  const files = testResults.map(({ name, status, assertionResults }) => ({
    file: name.slice(ROOT.length).replaceAll('\\', '/'),
    status,
    tests: assertionResults.map(({ fullName, status }) => ({ title: fullName, status })),
  }))
  const all = files.flatMap(({ file, tests }) => tests.map(test => ({ file, ...test })))
  const failures = all.filter(test => test.status === 'failed').map(({ file, title }) => `${file} › ${title}`)
  const broken = files.filter(
    ({ status, tests }) => status === 'failed' && tests.every(test => test.status !== 'failed'),
  )
  failures.push(...broken.map(({ file }) => `${file} could not be run`))
  if (status !== 0 && failures.length === 0) failures.push(`tests: vitest ended with ${status}`)
  return {
    passed: all.filter(test => test.status === 'passed').length,
    skipped: all.filter(test => !['passed', 'failed'].includes(test.status)),
    failures,
  }
}
