import { fileFinding } from '../checks/file-faults.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Tally } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Survey } from '../model/scheme.ts'
import type { Unit } from '../model/unit.ts'
import { Unreadable } from '../model/unreadable.ts'
import { type Ballot, tallySurvey } from '../normalise/survey.ts'
import { unitFinder } from '../normalise/unit-names.ts'
import { type CsvRow, readCsv } from '../read/csv.ts'
import { namedFrom, type World } from './world.ts'

/** The surveys of a run, counted. A survey whose file is absent has no tally: its indicators are withheld by the measure. */
export interface ReadSurveys {
  readonly tallies: readonly Tally[]
  readonly inputs: readonly InputFile[]
  readonly findings: readonly Finding[]
}

/** Counts the surveys that the scheme declares; `chosen` are files that the command line names in place of the scheme's. */
export async function readSurveys(
  surveys: readonly Survey[],
  chosen: ReadonlyMap<string, string>,
  units: readonly Unit[],
  folder: string,
  world: World,
): Promise<ReadSurveys> {
  const tallies: Tally[] = []
  const inputs: InputFile[] = []
  const findings: Finding[] = []
  const findUnit = unitFinder(units)
  for (const survey of surveys) {
    const path = chosen.get(survey.id) ?? (survey.file === null ? null : world.paths.join(folder, survey.file))
    if (path === null || (await world.kindOf(path)) !== 'file') continue
    const file = namedFrom(world.paths, folder, path)
    world.progress(file)
    try {
      const { rows } = await readCsv(() => world.open(path), file)
      const [heading, ballots] = await headed(rows)
      tallies.push(await tallySurvey(survey, { file, sheet: '' }, heading, ballots, findUnit))
      inputs.push({ file, sha256: await world.sha256(world.open(path)) })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      findings.push(fileFinding(file, error.fault, error.details))
    }
  }
  return { tallies, inputs, findings }
}

/** The heading record, and the records below it as they come, with the row numbers that Excel would show. */
async function headed(rows: AsyncIterable<CsvRow>): Promise<[readonly string[], AsyncIterable<Ballot>]> {
  const walk = rows[Symbol.asyncIterator]()
  const first = await walk.next()
  async function* ballots(): AsyncGenerator<Ballot> {
    for (let next = await walk.next(); !next.done; next = await walk.next()) {
      yield { number: next.value.excelRow, cells: next.value.cells }
    }
  }
  return [first.done ? [] : first.value.cells, ballots()]
}
