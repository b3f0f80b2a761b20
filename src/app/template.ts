import type { InputFile } from '../model/assessment.ts'
import type { Task } from '../model/dataset.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import type { FormRequest } from '../reports/forms/request.ts'
import type { Book } from '../reports/sheet.ts'
import { fileNames } from './file-names.ts'
import { loadScheme } from './find-scheme.ts'
import { type NewFile, saveNew } from './new-files.ts'
import { outputFolder } from './output-folder.ts'
import { type Roster, readRoster } from './roster.ts'
import { wordsFor } from './sheet-words.ts'
import { STOPS, stop } from './stops.ts'
import { namedFrom, type World } from './world.ts'

/** What `perf template` is asked, with absolute paths. */
export interface TemplateRequest {
  /** The scheme, or the folder that holds scheme.yaml. */
  readonly scheme: string
  /** The workbook with the registry 名录; null: where it is looked for. */
  readonly roster: string | null
  /** The approved ledger, whose tasks are to be filled in. */
  readonly from: string | null
  readonly perUnit: boolean
  /** Blank rows; null: as many as make sense. */
  readonly rows: number | null
  readonly output: string | null
}

/** A form as documents name it; `unit` null: the office's. */
export interface FormFile extends InputFile {
  readonly path: string
  readonly unit: string | null
  readonly tasks: number
}

/** What `perf template` hands to the terminal and to the document. */
export interface Templated {
  readonly scheme: Scheme
  readonly roster: Roster
  readonly inputs: readonly InputFile[]
  readonly findings: readonly Finding[]
  readonly forms: readonly FormFile[]
  readonly folder: string
  /** Tasks of the approved ledger that no unit was given: nobody can tell who leads them. */
  readonly unplaced: readonly Task[]
}

// A year's ledger of an office has room in this; more rows can be added.
const BLANK_ROWS = 200

/** Writes blank ledgers for a scheme and a roster: one workbook, or one for each unit and one for the office. */
export async function template(request: TemplateRequest, world: World): Promise<Templated> {
  const chosen = await outputFolder(request.output, world)
  const path = await schemeFile(request.scheme, world)
  const base = world.paths.dirname(path)
  const { scheme, findings } = await loadScheme(path, base, world)
  const roster = await readRoster({ ...request, scheme, base }, world)
  const forms = await import('../reports/forms/index.ts')
  const { reportersOf } = await import('../reports/forms/ledger.ts')
  const form: FormRequest = {
    scheme,
    units: roster.units,
    tasks: roster.tasks,
    words: wordsFor(scheme),
    statuses: STATUSES,
    rows: request.rows ?? (roster.tasks.length > 0 ? 0 : BLANK_ROWS),
  }
  if (request.perUnit && !forms.asksTasks(form)) throw nothingForUnits(scheme)
  const units = request.perUnit ? roster.units.filter(({ participation }) => participation !== 'excluded') : []
  const folder = chosen ?? (request.perUnit ? world.paths.join(base, `${scheme.year}年台账`) : base)
  const names = fileNames([
    ...units.map(({ name }) => `${name}-台账`),
    request.perUnit ? '考核办用表' : `${scheme.year}年台账`,
  ])
  const made: (NewFile & { unit: string | null; tasks: number })[] = []
  const add = async (name: string, unit: string | null, tasks: number, book: Book): Promise<void> => {
    const { writeWorkbook } = await import('../write/xlsx.ts')
    world.progress(name)
    made.push({ path: world.paths.join(folder, name), bytes: await writeWorkbook(book), unit, tasks })
  }
  for (const [i, unit] of units.entries()) {
    const own = roster.tasks.filter(task => reportersOf(task).includes(unit.name)).length
    await add(`${names[i]}.xlsx`, unit.name, own, forms.unitBook(form, unit))
  }
  await add(`${names.at(-1)}.xlsx`, null, roster.tasks.length, forms.officeBook(form, !request.perUnit))
  await saveNew(made, folder, world)
  return {
    scheme,
    roster,
    inputs: [{ file: namedFrom(world.paths, base, path), sha256: scheme.sha256 }, ...roster.inputs],
    findings,
    forms: await Promise.all(
      made.map(async ({ path, bytes, unit, tasks }) => ({
        file: namedFrom(world.paths, base, path),
        path,
        sha256: await world.sha256(bytes),
        unit,
        tasks,
      })),
    ),
    folder,
    unplaced: request.perUnit ? roster.tasks.filter(task => reportersOf(task).length === 0) : [],
  }
}

const STATUSES = ['已完成', '进行中', '未完成']

/** A folder stands for the scheme.yaml in it. */
async function schemeFile(path: string, world: World): Promise<string> {
  return (await world.kindOf(path)) === 'folder' ? world.paths.join(path, 'scheme.yaml') : path
}

const nothingForUnits = ({ title }: Scheme) =>
  stop(
    STOPS.optionWrong,
    {
      zh: `“${title}”没有用到台账任务，没有要各单位填的表。`,
      en: `"${title}" looks at no tasks, so there is nothing for units to fill in.`,
    },
    {
      found: '--per-unit',
      remedy: {
        zh: '不加 --per-unit 再运行一次，得到考核办用的一个工作簿。',
        en: 'Run it again without --per-unit for the one workbook of the office.',
      },
    },
  )
