import { fileFinding } from '../checks/file-faults.ts'
import type { InputFile } from '../model/assessment.ts'
import { type Finding, inFile } from '../model/finding.ts'
import type { RawRow, Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import { readWorkbook } from '../read/xlsx.ts'
import type { Text } from '../text/text.ts'
import { foundAs, STOPS } from './stops.ts'
import { namedFrom, type Refusal, Refused, type World } from './world.ts'

/** The workbooks of a run: what they hold, and what could not be read. One bad file never stops the others. */
export interface ReadFiles {
  readonly inputs: readonly InputFile[]
  readonly tables: readonly Table[]
  readonly findings: readonly Finding[]
  /** Workbooks that perf wrote itself, left out. */
  readonly skipped: readonly string[]
}

/** A sheet that broke while it was being walked, with the file that it belongs to. */
export class FileUnreadable extends Error {
  readonly file: string
  override readonly cause: Unreadable

  constructor(file: string, cause: Unreadable) {
    super(`${file}: ${cause.message}`)
    this.name = 'FileUnreadable'
    this.file = file
    this.cause = cause
  }
}

/** Reads workbooks; their names in findings and documents are relative to `base`. */
export async function readFiles(paths: readonly string[], base: string, world: World): Promise<ReadFiles> {
  const inputs: InputFile[] = []
  const tables: Table[] = []
  const findings: Finding[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const file = namedFrom(world.paths, base, path)
    world.progress(file)
    try {
      const bytes = await world.read(path)
      const workbook = readWorkbook(bytes, file)
      if (workbook.stamp !== null) {
        skipped.push(file)
        continue
      }
      inputs.push({ file, sha256: await world.sha256(bytes) })
      tables.push(...workbook.tables.map(named))
    } catch (error) {
      if (error instanceof Unreadable) findings.push(fileFinding(file, error.fault, error.details))
      else if (error instanceof Refused) findings.push(refusedFinding(file, error))
      else throw error
    }
  }
  return { inputs, tables, findings, skipped }
}

/** A table whose faults, met only while its rows are walked, name their file. */
function named(table: Table): Table {
  const { file } = table.name
  return {
    ...table,
    rows: {
      *[Symbol.iterator](): Generator<RawRow> {
        try {
          yield* table.rows
        } catch (error) {
          throw error instanceof Unreadable ? new FileUnreadable(file, error) : error
        }
      },
    },
  }
}

/** Does something with the tables; a file that breaks on the way is left out with a finding, and the rest is done again. */
export function withoutBroken<T>(
  tables: readonly Table[],
  use: (tables: readonly Table[]) => T,
): { result: T; findings: Finding[] } {
  const findings: Finding[] = []
  let sound = tables
  for (;;) {
    try {
      return { result: use(sound), findings }
    } catch (error) {
      if (!(error instanceof FileUnreadable)) throw error
      findings.push(fileFinding(error.file, error.cause.fault, error.cause.details))
      sound = sound.filter(table => table.name.file !== error.file)
    }
  }
}

const REASONS: Readonly<Partial<Record<Refusal, Text>>> = {
  busy: { zh: '文件正被其他程序占用', en: 'the file is in use by another program' },
  'not-permitted': { zh: '没有读取权限', en: 'reading it is not permitted' },
  missing: { zh: '文件不存在', en: 'the file does not exist' },
  'is-a-folder': { zh: '这是一个文件夹', en: 'it is a folder' },
}

function refusedFinding(file: string, { refusal }: Refused): Finding {
  const reason = REASONS[refusal] ?? { zh: '系统不允许读取', en: 'the system refused' }
  const message = { zh: `${file} 不能读取：${reason.zh}。`, en: `${file} cannot be read: ${reason.en}.` }
  return foundAs(STOPS.notOpened, message, { where: inFile(file) })
}
