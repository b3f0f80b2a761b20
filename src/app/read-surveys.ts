import { fileFinding } from '../checks/file-faults.ts'
import type { InputFile } from '../model/assessment.ts'
import type { Tally } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Survey } from '../model/scheme.ts'
import { Stop } from '../model/stop.ts'
import type { Unit } from '../model/unit.ts'
import { Unreadable } from '../model/unreadable.ts'
import { type Ballot, tallySurvey } from '../normalise/survey.ts'
import { unitFinder } from '../normalise/unit-names.ts'
import { type CsvRow, readCsv } from '../read/csv.ts'
import { refusedInput } from './refusals.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, Refused, type World } from './world.ts'

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
  refuseUnknown(surveys, chosen)
  for (const survey of surveys) {
    const named = chosen.get(survey.id)
    const path = named ?? (survey.file === null ? null : world.paths.resolve(folder, survey.file))
    // A file that the clerk named must be there; one that only the scheme names is missed by the measure.
    if (path === null || (named === undefined && (await world.kindOf(path)) !== 'file')) continue
    const file = namedFrom(world.paths, folder, path)
    world.progress(file)
    try {
      const { rows } = await readCsv(() => world.open(path), file)
      const [heading, ballots] = await headed(rows)
      tallies.push(await tallySurvey(survey, { file, sheet: '' }, heading, ballots, findUnit))
      inputs.push({ file, sha256: await world.sha256(world.open(path)) })
    } catch (error) {
      if (error instanceof Unreadable) findings.push(fileFinding(file, error.fault, error.details))
      else if (error instanceof Refused) findings.push(await refusedSurvey(file, error, named !== undefined, world))
      else throw error
    }
  }
  return { tallies, inputs, findings }
}

/** A misspelt name on the command line ends the run: without the survey nobody could be ranked. */
async function refusedSurvey(file: string, error: Refused, isChosen: boolean, world: World): Promise<Finding> {
  const finding = await refusedInput(file, error, world)
  if (isChosen && error.refusal === 'missing') throw new Stop([finding])
  return finding
}

function refuseUnknown(surveys: readonly Survey[], chosen: ReadonlyMap<string, string>): void {
  const ids = surveys.map(({ id }) => id)
  const stranger = [...chosen.keys()].find(id => !ids.includes(id))
  if (stranger === undefined) return
  throw stop(
    STOPS.optionWrong,
    {
      zh: `方案里没有编号为“${stranger}”的测评。`,
      en: `The scheme has no survey with the id "${stranger}".`,
    },
    {
      found: stranger,
      remedy:
        ids.length > 0
          ? { zh: `等号前请写：${ids.join('、')}。`, en: `Before the = write one of: ${ids.join(', ')}.` }
          : {
              zh: '请先在方案的 surveys 里登记这项测评。',
              en: 'Declare the survey under surveys in the scheme first.',
            },
    },
  )
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
