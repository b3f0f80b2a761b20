import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FileSystem, saveFiles } from '../../src/cli/save-files.ts'
import { checkPackage } from '../../src/write/package/check.ts'
import { CLEAN, digestsIn, install, installOlder } from '../build/installed.ts'
import { diskSystem, SCHEME, WRITER } from '../build/office.ts'
import { CASES } from '../build/random-run.ts'
import { readableWorkbook } from '../build/readable-workbook.ts'

const DRAFT = /^perf-[0-9a-f]+-\d+-\d+\.tmp$/
const RESULTS = ['台账-结果.xlsx', '台账-异常.xlsx']
const KILLS = 50

const UNITS = Array.from({ length: 40 }, (_, i) => `市直属单位${i + 1}`)

const INPUTS: Readonly<Record<string, Uint8Array | string>> = {
  '台账.xlsx': readableWorkbook([
    { name: '名录', rows: [['单位', '组'], ...UNITS.map(unit => [unit, '政府部门'])] },
    {
      name: '评分',
      rows: [
        ['单位', '指标', '得分', '理由'],
        ...UNITS.map((unit, i) => [unit, '履职尽责', `${40 + (i % 20)}`, '年度评定']),
      ],
    },
  ]),
  'scheme.yaml': SCHEME,
  'survey.csv': `单位,工作作风\n${UNITS.map((unit, i) => `${unit},${i % 3 === 0 ? '不满意' : '满意'}\n`).join('')}`,
}

let [program, older] = ['', '']
let desk = ''

beforeAll(() => {
  program = install()
  older = installOlder(program)
  desk = mkdtempSync(join(tmpdir(), 'perf-killed-'))
}, 60_000)

afterAll(() => {
  for (const file of [program, older]) rmSync(dirname(dirname(file)), { recursive: true, force: true })
  rmSync(desk, { recursive: true, force: true })
})

function folderOf(name: string): string {
  const folder = join(desk, name)
  mkdirSync(folder)
  for (const [file, held] of Object.entries(INPUTS)) writeFileSync(join(folder, file), held)
  return folder
}

/** Runs a command to its end; gives the digests of what lies there then, and the results themselves. */
function complete(which: string, command: string, folder: string) {
  const { status, stderr } = spawnSync(process.execPath, [which, command, '台账.xlsx', '--quiet'], {
    cwd: folder,
    env: CLEAN,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return { digests: digestsIn(folder), results: RESULTS.map(name => readFileSync(join(folder, name))) }
}

/** Results that the next run replaces: of an older perf, and the report of a mere check. */
function earlier(folder: string) {
  complete(older, 'score', folder)
  rmSync(join(folder, '台账-异常.xlsx'))
  return complete(older, 'validate', folder)
}

const started = (folder: string): ChildProcess =>
  spawn(process.execPath, [program, 'score', '台账.xlsx', '--quiet'], { cwd: folder, env: CLEAN, stdio: 'ignore' })

/** How long a run takes, and how long after its first draft it is over, in milliseconds. */
async function measured(folder: string): Promise<{ run: number; save: number }> {
  const since = performance.now()
  const child = started(folder)
  const draft = firstDraft(folder, child)
  await once(child, 'exit')
  const end = performance.now()
  return { run: end - since, save: end - (await draft) }
}

/** When the first draft appears, or the run is over without one. */
const firstDraft = (folder: string, child: ChildProcess): Promise<number> =>
  new Promise(resolve => {
    const watcher = watch(folder, (_, name) => {
      if (name?.endsWith('.tmp')) done()
    })
    const done = (): void => {
      watcher.close()
      resolve(performance.now())
    }
    child.once('exit', done)
  })

interface Moment {
  /** After the start, or after the first draft. */
  readonly after: 'start' | 'draft'
  readonly milliseconds: number
}

async function kill(folder: string, { after, milliseconds }: Moment): Promise<void> {
  const child = started(folder)
  const over = once(child, 'exit')
  if (after === 'draft') await firstDraft(folder, child)
  // Below a millisecond a timer is no random moment.
  const until = performance.now() + milliseconds
  if (milliseconds > 2) await new Promise(resolve => setTimeout(resolve, milliseconds - 1))
  while (performance.now() < until);
  child.kill('SIGKILL')
  await over
}

test('killed at fifty random moments, perf score leaves no half of a file, changes no input, and clears up the next time', async () => {
  const whole = complete(program, 'score', folderOf('whole'))
  const before = earlier(folderOf('before'))
  const faults = await Promise.all([...whole.results, ...before.results].map(checkPackage))
  expect(faults.flat()).toEqual([])
  for (const name of RESULTS) expect(before.digests[name]).not.toBe(whole.digests[name])

  const trial = folderOf('trial')
  const { run, save } = await measured(trial)
  const dice = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { numRuns: KILLS, seed: CASES.seed })
  const moments = dice.map(
    (die, i): Moment =>
      i % 2 === 0 ? { after: 'start', milliseconds: die * run } : { after: 'draft', milliseconds: die * save },
  )

  // Two at a time: in one folder nothing lies there yet, in the other earlier results.
  const lanes = [
    { folder: folderOf('empty'), lies: null, moments: moments.filter((_, i) => i % 4 < 2) },
    { folder: folderOf('full'), lies: before, moments: moments.filter((_, i) => i % 4 >= 2) },
  ]
  const left = await Promise.all(lanes.map(lane => killAll(lane, whole)))
  for (const { folder } of lanes) expect(complete(program, 'score', folder).digests).toEqual(whole.digests)
  // Else nothing was killed while it saved, or nothing but that.
  expect(left.flat().filter(({ drafts }) => drafts > 0).length).toBeGreaterThan(2)
  expect(left.flat().filter(({ isNew }) => !isNew.includes(true)).length).toBeGreaterThan(KILLS / 4)
}, 90_000)

type Completed = ReturnType<typeof complete>

interface Lane {
  readonly folder: string
  /** What lies there before each run. */
  readonly lies: Completed | null
  readonly moments: readonly Moment[]
}

/** Kills a run at each moment; says after each one how many drafts are left, and which results are new. */
async function killAll({ folder, lies, moments }: Lane, whole: Completed) {
  const left: { drafts: number; isNew: boolean[] }[] = []
  for (const moment of moments) {
    for (const [i, name] of RESULTS.entries()) {
      if (lies === null) rmSync(join(folder, name), { force: true })
      else writeFileSync(join(folder, name), lies.results[i] as Uint8Array)
    }
    await kill(folder, moment)
    const now = digestsIn(folder)
    for (const name of Object.keys(INPUTS)) expect(now[name], name).toBe(whole.digests[name])
    for (const name of RESULTS) expect([lies?.digests[name], whole.digests[name]], name).toContain(now[name])
    const others = Object.keys(now).filter(name => !(name in whole.digests))
    expect(others.filter(name => !DRAFT.test(name))).toEqual([])
    left.push({ drafts: others.length, isNew: RESULTS.map(name => now[name] === whole.digests[name]) })
  }
  return left
}

/** A machine that dies at its so-many-th step: a file that was being written is half there, and nothing ever returns. */
function dyingAt(step: number, usual: FileSystem) {
  let die = (): void => {}
  const died = new Promise<'died'>(resolve => {
    die = () => resolve('died')
  })
  let steps = 0
  const passes = async (first: () => Promise<void>): Promise<void> => {
    steps++
    if (steps < step) return
    if (steps === step) await first()
    die()
    await new Promise(() => {})
  }
  const nothing = async (): Promise<void> => {}
  const system: FileSystem = {
    writeFile: async (path, bytes) => {
      await passes(() => usual.writeFile(path, bytes.subarray(0, 2)))
      await usual.writeFile(path, bytes)
    },
    probe: path => passes(nothing).then(() => usual.probe(path)),
    rename: (from, to) => passes(nothing).then(() => usual.rename(from, to)),
    remove: path => passes(nothing).then(() => usual.remove(path)),
    list: folder => passes(nothing).then(() => usual.list(folder)),
    makeFolder: path => passes(nothing).then(() => usual.makeFolder(path)),
    wait: usual.wait,
  }
  return { system, died }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('at whatever step of saving a run dies, each file is the old or the new one, and the next run clears up', async () => {
  const [a, b] = ['/out/a.xlsx', '/out/b.xlsx']
  const files = [a, b].map(path => ({ path, bytes: bytes('new') }))
  const naming = { platform: 'linux', ...posix }
  const lies = (disk: Map<string, Uint8Array>) =>
    Object.fromEntries([...disk].map(([path, held]) => [path, new TextDecoder().decode(held)]))
  const seen = new Set<string>()
  for (let step = 1; ; step++) {
    const disk = new Map([a, b].map(path => [path, bytes('old')]))
    const { system, died } = dyingAt(step, diskSystem(disk))
    const end = await Promise.race([died, saveFiles(files, system, naming, WRITER).then(() => 'saved' as const)])
    const { [a]: first = '', [b]: second = '', ...others } = lies(disk)
    // The first is put in place first; both old, both new, or the first one new.
    expect(['old old', 'new old', 'new new']).toContain(`${first} ${second}`)
    seen.add(`${first} ${second} ${Object.values(others).join(' ')}`)
    const next = { ...WRITER, process: 2, isRunning: (other: number) => other === 2 }
    await saveFiles(files, diskSystem(disk), naming, next)
    expect(lies(disk)).toEqual({ [a]: 'new', [b]: 'new' })
    if (end === 'saved') break
  }
  expect([...seen].sort()).toEqual(
    ['new new ', 'new old new', 'old old ', 'old old ne', 'old old new', 'old old new ne', 'old old new new'].sort(),
  )
})

test('drafts of a run that is still at work, of another machine and of other programs are left alone', async () => {
  const mine = ['perf-a1-7-1.tmp', 'perf-a1-7-2.tmp']
  const others = ['perf-b2-7-1.tmp', 'perf-a1-1-9.tmp', 'perf-a1-8-1.tmp', 'perf-a1-7-1.tmp.xlsx', '~perf-a1-7-1.tmp']
  const disk = new Map([...mine, ...others].map(name => [`/out/${name}`, bytes('half')]))
  const writer = { ...WRITER, isRunning: (process: number) => process !== 7 }
  const files = [{ path: '/out/a.xlsx', bytes: bytes('new') }]
  await saveFiles(files, diskSystem(disk), { platform: 'linux', ...posix }, writer)
  expect([...disk.keys()].map(path => posix.basename(path)).sort()).toEqual(['a.xlsx', ...others].sort())
})

test('a draft that cannot be cleared up, or a folder that cannot be listed, does not keep a run from saving', async () => {
  for (const broken of ['remove', 'list'] as const) {
    const disk = new Map([['/out/perf-a1-7-1.tmp', bytes('half')]])
    const refused = async () => {
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    }
    const files = [{ path: '/out/a.xlsx', bytes: bytes('new') }]
    const system = { ...diskSystem(disk), [broken]: refused }
    await saveFiles(files, system, { platform: 'linux', ...posix }, WRITER)
    expect([...disk.keys()].sort()).toEqual(['/out/a.xlsx', '/out/perf-a1-7-1.tmp'])
  }
})
