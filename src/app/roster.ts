import type { InputFile } from '../model/assessment.ts'
import type { Task } from '../model/dataset.ts'
import type { Scheme } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import type { Table } from '../model/table.ts'
import type { Unit } from '../model/unit.ts'
import { normalise } from '../normalise/normalise.ts'
import { type ReadFiles, readFiles, withoutBroken } from './read-files.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, type World } from './world.ts'

/** Who is assessed, and what they were given to do. */
export interface Roster {
  readonly units: readonly Unit[]
  /** The tasks of the approved ledger; none where there is no such ledger. */
  readonly tasks: readonly Task[]
  /** The file that the units stand in. */
  readonly file: string
  readonly inputs: readonly InputFile[]
}

interface Sought {
  readonly scheme: Scheme
  /** The scheme's folder. */
  readonly base: string
  readonly roster: string | null
  readonly from: string | null
}

// Where an office keeps its units, as `perf init` names the files.
const BESIDE = ['名录.xlsx', 'ledger.xlsx']

/** Finds the registry: the file that is named, the scheme's own, that of the approved ledger, one beside the scheme. */
export async function readRoster({ scheme, base, roster, from }: Sought, world: World): Promise<Roster> {
  const { resolve } = world.paths
  const approved = from === null ? NOTHING : await wholly([from], base, world)
  const own = scheme.inputs.map(file => resolve(base, file))
  const places =
    roster !== null ? [[roster]] : [own, ...(from === null ? BESIDE.map(file => [resolve(base, file)]) : [])]
  for (const paths of places) {
    const read = await wholly(roster === null ? await those(paths, world) : paths, base, world)
    const found = unitsIn(read.tables, approved.tables, scheme)
    if (found !== null) return { ...found, inputs: [...read.inputs, ...approved.inputs] }
  }
  const found = unitsIn(approved.tables, approved.tables, scheme)
  if (found !== null) return { ...found, inputs: approved.inputs }
  throw noRoster(namedFrom(world.paths, base, roster ?? from ?? base))
}

const NOTHING: ReadFiles = { inputs: [], tables: [], files: [], findings: [], skipped: [] }

const those = async (paths: readonly string[], world: World): Promise<string[]> => {
  const kinds = await Promise.all(paths.map(path => world.kindOf(path)))
  return paths.filter((_, i) => kinds[i] === 'file')
}

/** Files that are read whole or not at all: forms from half of a registry would leave units out. */
async function wholly(paths: readonly string[], base: string, world: World): Promise<ReadFiles> {
  const read = await readFiles(paths, base, world)
  if (read.findings.length > 0) throw new Stop(read.findings)
  return read
}

/** The units of some tables, and the tasks of others as these units have them; null where no unit stands in the first. */
function unitsIn(
  registries: readonly Table[],
  ledgers: readonly Table[],
  { names, year }: Scheme,
): Pick<Roster, 'units' | 'tasks' | 'file'> | null {
  const read = (tables: readonly Table[]) => {
    const { result, findings } = withoutBroken(tables, sound => normalise(sound, names, year))
    if (findings.length > 0) throw new Stop(findings)
    return result
  }
  const isKind = (dataset: ReturnType<typeof read>, kind: 'registry' | 'ledger') => {
    const sheets = new Set(dataset.sheets.flatMap(sheet => (sheet.kind === kind ? [sheet.name] : [])))
    return (table: Table) => sheets.has(table.name)
  }
  const own = registries.filter(isKind(read(registries), 'registry'))
  const tasks = ledgers.filter(isKind(read(ledgers), 'ledger'))
  const [first] = own
  const dataset = read([...own, ...tasks])
  return first === undefined || dataset.units.length === 0
    ? null
    : { units: dataset.units, tasks: dataset.tasks, file: first.name.file }
}

const noRoster = (looked: string): Stop =>
  stop(
    STOPS.registryMissing,
    {
      zh: `没有找到写着单位的“名录”表，不知道表要发给谁（找过 ${looked}）。`,
      en: `No sheet 名录 with units was found, so nobody knows who the forms are for (looked at ${looked}).`,
    },
    {
      remedy: {
        zh: '三种办法任选其一：加上 --roster 名录所在的工作簿；加上 --from 已批准的台账；把名录存为方案旁边的 名录.xlsx。',
        en: 'Do one of three: add --roster WORKBOOK; add --from APPROVED-LEDGER; save the registry as 名录.xlsx beside the scheme.',
      },
    },
  )
