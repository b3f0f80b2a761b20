import { fileFinding } from '../checks/file-faults.ts'
import type { InputFile } from '../model/assessment.ts'
import type { FileReading } from '../model/file-reading.ts'
import type { Finding } from '../model/finding.ts'
import type { RawRow, Table } from '../model/table.ts'
import { Unreadable } from '../model/unreadable.ts'
import { readLedgerFile } from './read-file.ts'
import { refusedInput } from './refusals.ts'
import { isCopyOf } from './returned-name.ts'
import { namedFrom, Refused, type World } from './world.ts'

/** The workbooks of a run: what they hold, and what could not be read. One bad file never stops the others. */
export interface ReadFiles {
  readonly inputs: readonly InputFile[]
  readonly tables: readonly Table[]
  readonly files: readonly FileReading[]
  readonly findings: readonly Finding[]
  /** Workbooks that perf wrote itself, left out. */
  readonly skipped: readonly string[]
}

/** A sheet that broke while it was being walked, with the file that it belongs to. */
class FileUnreadable extends Error {
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
  const files: FileReading[] = []
  const findings: Finding[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const file = namedFrom(world.paths, base, path)
    world.progress(file)
    try {
      const bytes = await world.read(path)
      const read = await readLedgerFile(bytes, file, world)
      if (read.stamp !== null || (read.untouched && paths.some(each => isCopyOf(path, each, world)))) {
        skipped.push(file)
        continue
      }
      inputs.push({ file, sha256: await world.sha256(bytes) })
      tables.push(...read.tables.map(named))
      files.push(read.reading)
    } catch (error) {
      if (error instanceof Unreadable) findings.push(fileFinding(file, error.fault, error.details))
      else if (error instanceof Refused) findings.push(await refusedInput(file, error, world))
      else throw error
    }
  }
  return { inputs, tables, files, findings, skipped }
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
