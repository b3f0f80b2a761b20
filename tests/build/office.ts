import { posix, win32 } from 'node:path'
import { Refused, type World } from '../../src/app/world.ts'
import { run } from '../../src/cli/run.ts'
import { type FileSystem, saveFiles, type Writer } from '../../src/cli/save-files.ts'
import type { Ask } from '../../src/cli/terminal.ts'
import { memoryWorld } from './memory-world.ts'
import { readableWorkbook } from './readable-workbook.ts'

/** The machine of an office: what lies on it, by whose rules it names files, and how it refuses. */
export interface Machine {
  readonly platform?: 'linux' | 'win32'
  /** Where the clerk stands. */
  readonly here?: string
  readonly files?: Readonly<Record<string, Uint8Array | string>>
  /** Replaces what the file system does. */
  readonly system?: (usual: FileSystem) => Partial<FileSystem>
  readonly world?: (usual: World) => Partial<World>
}

/** What is at the other end of perf. */
export interface Seat {
  readonly isTerminal?: boolean
  readonly colour?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly width?: number
  readonly ask?: Ask
}

/** What one command line came to. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** An office with a ledger, its scheme and a survey, in which commands can be run. */
export function office({ platform = 'linux', here, files = {}, system, world: changed }: Machine = {}) {
  const paths = platform === 'win32' ? win32 : posix
  const folder = here ?? (platform === 'win32' ? 'D:\\考核' : '/office')
  const resolve = (...parts: string[]) => paths.resolve(folder, ...parts)
  const bytesOf = (held: Uint8Array | string) => (typeof held === 'string' ? new TextEncoder().encode(held) : held)
  const placed = Object.entries({ ...OFFICE, ...files }).map(([name, held]): [string, Uint8Array] => [
    resolve(name),
    bytesOf(held),
  ])
  const memory = memoryWorld(new Map(placed))
  const disk = memory.files
  const said: (string | null)[] = []
  const usual: World = {
    ...memory,
    paths: { ...paths, resolve, relative: (from, to) => paths.relative(resolve(from), resolve(to)) },
    templates: resolve('..', 'perf', 'templates'),
    kindOf: async path => {
      if (disk.has(path)) return 'file'
      return [...disk.keys()].some(name => name.startsWith(path + paths.sep)) ? 'folder' : null
    },
    list: async at => {
      const names = [...disk.keys()].filter(name => paths.dirname(name) === at).map(name => paths.basename(name))
      if (names.length === 0) throw new Refused('missing', at, 'no such folder')
      return names.reverse()
    },
    save: async saved => saveFiles(saved, { ...diskSystem(disk), ...system?.(diskSystem(disk)) }, naming, WRITER),
    progress: words => {
      said.push(words)
    },
  }
  const { basename, dirname, join } = paths
  const naming = { platform, basename, dirname, join }
  const world: World = { ...usual, ...changed?.(usual) }

  const perf = async (argv: readonly string[], seat: Seat = {}): Promise<Ran> => {
    const [out, err]: [string[], string[]] = [[], []]
    const terminal = { isTerminal: false, colour: false, env: {}, ...seat }
    const code = await run(argv, world, {
      ...terminal,
      out: text => {
        out.push(text)
      },
      err: text => {
        err.push(text)
      },
    })
    return { code, out: out.join(''), err: err.join('') }
  }
  /** The names in the clerk's folder, in order. */
  const names = () => [...disk.keys()].map(path => paths.relative(folder, path)).sort()
  return { perf, disk, names, resolve, said }
}

/** The only run on its machine. */
export const WRITER: Writer = { machine: 'a1', process: 1, isRunning: other => other === 1 }

const failing = (code: string): Error => Object.assign(new Error(code), { code })

/** What a file system answers with a code. */
export const refuse = (code: string) => async (): Promise<never> => {
  throw failing(code)
}

const nameIn = (folder: string, path: string): string[] => {
  const name = path.slice(folder.length + 1)
  return path.startsWith(folder) && !/[\\/]/.test(name) ? [name] : []
}

/** A file system over a map that does all it is asked. */
export const diskSystem = (disk: Map<string, Uint8Array>): FileSystem => ({
  writeFile: async (path, bytes) => {
    disk.set(path, bytes)
  },
  probe: async path => {
    if (!disk.has(path)) throw failing('ENOENT')
  },
  rename: async (from, to) => {
    const bytes = disk.get(from)
    if (bytes === undefined) throw failing('ENOENT')
    disk.set(to, bytes)
    disk.delete(from)
  },
  remove: async path => {
    disk.delete(path)
  },
  list: async folder => [...disk.keys()].flatMap(path => nameIn(folder, path)),
  makeFolder: async () => {},
  wait: async () => {},
})

const UNITS = [
  ['市教育局', '教育局', '政府部门'],
  ['市财政局', '财政局', '政府部门'],
  ['市体育局', '体育局', '政府部门'],
]

/** A ledger: marks of three units; a blank one withholds its unit. */
export const ledgerWith = (marks: readonly string[]): Uint8Array =>
  readableWorkbook([
    { name: '名录', rows: [['单位', '简称', '组'], ...UNITS] },
    {
      name: '评分',
      rows: [
        ['单位', '指标', '得分', '理由'],
        ...UNITS.map(([unit = ''], i) => [unit, '履职尽责', marks[i] ?? '', '年度评定']),
      ],
    },
  ])

export const SCHEME = `id: qingshan
title: 青山市绩效管理
year: 2026
full: 100
cutoff: 2026-11-30
source: 青山市绩效管理办法
rounding: { indicator: 2, total: 2 }
checks: { SCH-07: off }
groups: [{ name: 政府部门 }]
ties: { rank: competition }
indicators:
  - { id: duty, title: 履职尽责, points: 60, source: 第三条, measure: { entry: {} }, method: direct }
  - { id: public, title: 满意度, points: 40, source: 第四条, measure: { survey: public }, method: share }
surveys:
  - id: public
    title: 社会公众满意度测评
    file: survey.csv
    unit: 单位
    questions: [工作作风]
    options:
      - { name: 满意, value: 100 }
      - { name: 不满意, value: 0 }
`

const OFFICE = {
  'ledger.xlsx': ledgerWith(['55', '50.5', '48']),
  'scheme.yaml': SCHEME,
  'survey.csv': `单位,工作作风\n${UNITS.flatMap(([unit]) => [`${unit},满意`, `${unit},满意`, `${unit},不满意`]).join('\n')}\n`,
}
