import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLEAN, digestsIn, install } from '../build/installed.ts'
import { inputsOf } from '../build/scenario.ts'

let program = ''
let desk = ''

beforeAll(() => {
  program = install()
  desk = mkdtempSync(join(tmpdir(), 'perf-same-'))
}, 60_000)

afterAll(() => {
  for (const folder of [dirname(dirname(program)), desk]) rmSync(folder, { recursive: true, force: true })
})

/** A machine: where the clerk stands, what its clock says, and in what zone and language. */
interface Machine {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly days: number
}

const MACHINES: readonly Machine[] = [
  { folder: 'a', env: { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' }, days: 0 },
  {
    folder: '二 号（新）/深',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    days: 1234,
  },
]

/** Sets the clock of a process on by so many days, and makes it run backwards. */
const clock = (days: number): string => `
  const Real = Date
  let told = Real.now() + ${days} * 86400000
  const now = () => ${days === 0 ? 'Real.now()' : 'told--'}
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(now()) : super(...given) }
    static now() { return now() }
  }`

/** What perf prints and writes on a machine, from copies of the inputs that `fill` lays down. */
async function scoredOn({ folder, env, days }: Machine, name: string, fill: (folder: string) => void) {
  const cwd = join(desk, name, folder)
  mkdirSync(cwd, { recursive: true })
  fill(cwd)
  const before = readdirSync(cwd)
  const set = `data:text/javascript,${encodeURIComponent(clock(days))}`
  const argv = ['--import', set, program, 'score', 'ledger.xlsx', '--as-of', '2026-11-30', '--lang', 'zh', '--json']
  const child = spawn(process.execPath, argv, { cwd, env: { ...CLEAN, ...env } })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const [code] = await once(child, 'close')
  const written = Object.entries(digestsIn(cwd)).filter(([file]) => !before.includes(file))
  return { out, err, code, written: Object.fromEntries(written) }
}

const fixture = (name: string) => (folder: string) => {
  for (const [file, bytes] of inputsOf(name)) writeFileSync(join(folder, file), bytes)
}

const CASES: Readonly<Record<string, (folder: string) => void>> = {
  'fixtures/ledger-clean': fixture('ledger-clean'),
  'fixtures/ledger-twenty-faults': fixture('ledger-twenty-faults'),
  'fixtures/groups-and-states': fixture('groups-and-states'),
  'fixtures/survey-two-questions': fixture('survey-two-questions'),
  'fixtures/tie-broken-dense': fixture('tie-broken-dense'),
  'templates/suzhou-2015': folder => cpSync('templates/suzhou-2015', folder, { recursive: true }),
  'templates/haidian-2010': folder => cpSync('templates/haidian-2010', folder, { recursive: true }),
}

test.each(Object.entries(CASES))(
  '%s: two machines in two folders, years apart, in two zones and languages, print and write the same bytes',
  async (name, fill) => {
    const [first, second] = await Promise.all(MACHINES.map(machine => scoredOn(machine, name, fill)))
    expect(first?.err).toBe('')
    expect(first?.code).toBeLessThan(2)
    expect(Object.keys(first?.written ?? {}).sort()).toEqual(['ledger-异常.xlsx', 'ledger-结果.xlsx'])
    expect(second).toEqual(first)
  },
)

test('the clocks of the two machines do differ', async () => {
  const told = await Promise.all(
    MACHINES.map(async ({ days }) => {
      const child = spawn(process.execPath, ['-e', `${clock(days)}; console.log(new Date().toISOString())`])
      let out = ''
      child.stdout.on('data', (text: Buffer) => {
        out += text
      })
      await once(child, 'close')
      return Date.parse(out.trim())
    }),
  )
  expect((told[1] ?? 0) - (told[0] ?? 0)).toBeGreaterThan(1000 * 86_400_000)
})
