import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'

interface Outcome {
  readonly file: string
  readonly seconds: number
  readonly mebibytes: number
  readonly fault?: string
  readonly tables?: number
  readonly cells?: number
}

const CORPUS = join(SHARED, 'corpus')
const CHILD = new URL('./corpus-child.ts', import.meta.url)
const HANGING = 60_000

/** Files that must be refused, each with its reason; every other one must be read. */
const REFUSED: Readonly<Record<string, string>> = {
  'masquerade/empty.xlsx': 'empty',
  'masquerade/truncated.xlsx': 'truncated',
  'masquerade/xls_as.xlsx': 'legacy-xls',
  'masquerade/xlsb_as.xlsx': 'xlsb',
  'synthetic/beyond.xlsx': 'too-large',
  'synthetic/billionlaughs.xlsx': 'damaged',
  'synthetic/bomb_sheet.xlsx': 'too-large',
  'synthetic/xxe.xlsx': 'damaged',
  'xlsx/encrypted/exceldatareader__agile_RC2_SHA1_CBC_pwd_password.xlsx': 'encrypted',
  'xlsx/encrypted/npoi__2007macro_password.xlsm': 'encrypted',
  'xlsx/encrypted/poi__60320-protected.xlsx': 'encrypted',
  'xlsx/encrypted/poi__protected_passtika.xlsx': 'encrypted',
  'xlsx/encrypted/poi__protected_sha512.xlsx': 'encrypted',
  'xlsx/features/miniexcel__TestIssue773_Template_output.xlsx': 'damaged',
  'xlsx/malformed/calamine__issue252.xlsx': 'damaged',
  'xlsx/malformed/closedxml__owner-lock_LoadPivotTables.xlsx': 'lock-file',
  'xlsx/malformed/excel-streaming-reader__test-missing-sheet.xlsx': 'damaged',
  'xlsx/malformed/openpyxl__null_archive.xlsx': 'not-a-workbook',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx': 'damaged',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx': 'truncated',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5185049589579776.xlsx': 'truncated',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-5937385319563264.xlsx': 'damaged',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx': 'truncated',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-POIXSSFFuzzer-6448258963341312.xlsx': 'truncated',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5542865479270400.xlsx': 'truncated',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6504225896792064.xlsx': 'damaged',
  'xlsx/malformed/poi__clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx': 'truncated',
  'xlsx/malformed/poi__invalid.xlsx': 'not-a-workbook',
  'xlsx/malformed/poi__xlsx-corrupted.xlsx': 'damaged',
  'xlsx/security/poi__54764-2.xlsx': 'damaged',
  'xlsx/security/poi__54764.xlsx': 'damaged',
  'xlsx/security/poi__poc-shared-strings.xlsx': 'damaged',
}

const workbooks = (): string[] =>
  readdirSync(CORPUS, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.xls[xm]$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()

/** Reads files in a child until it ends, dies or is silent for too long; what it has not answered was its end. */
const readInChild = (files: readonly string[]): Promise<Outcome[]> =>
  new Promise((done, fail) => {
    const program = ['--max-old-space-size=900', '--import', './.ci/ts.js', fileURLToPath(CHILD)]
    const child = spawn(process.execPath, [...program, ...files], { stdio: ['ignore', 'pipe', 'ignore'] })
    const outcomes: Outcome[] = []
    let patience = setTimeout(() => child.kill('SIGKILL'), HANGING)
    createInterface(child.stdout).on('line', line => {
      outcomes.push(JSON.parse(line) as Outcome)
      clearTimeout(patience)
      patience = setTimeout(() => child.kill('SIGKILL'), HANGING)
    })
    child.on('error', fail)
    child.on('close', () => {
      clearTimeout(patience)
      done(outcomes)
    })
  })

const readAll = async (files: readonly string[]): Promise<{ outcomes: Outcome[]; unanswered: string[] }> => {
  const outcomes: Outcome[] = []
  const unanswered: string[] = []
  for (let next = 0; next < files.length; ) {
    const answered = await readInChild(files.slice(next))
    outcomes.push(...answered)
    next += answered.length
    if (next < files.length) unanswered.push(files[next++] ?? '')
  }
  return { outcomes, unanswered }
}

const named = (file: string): string => relative(CORPUS, file).replaceAll('\\', '/')

noteAbsence()

describe.skipIf(sharedIsAbsent)('two hundred workbooks of other people', () => {
  let outcomes: Outcome[] = []
  let unanswered: string[] = []

  beforeAll(async () => {
    const read = await readAll(workbooks())
    outcomes = read.outcomes
    unanswered = read.unanswered
  }, 300_000)

  test('none of them hangs, crashes or meets a bug of ours', () => {
    expect(unanswered.map(named)).toEqual([])
    expect(outcomes.length).toBeGreaterThan(190)
  })

  test('exactly the unreadable ones are refused, each for its reason', () => {
    const refused = outcomes.filter(({ fault }) => fault !== undefined)
    expect(Object.fromEntries(refused.map(({ file, fault }) => [named(file), fault]))).toEqual(REFUSED)
  })

  test('each of the others gives its sheets', () => {
    const empty = outcomes.filter(({ fault, tables = 0 }) => fault === undefined && tables === 0)
    expect(empty.map(({ file }) => named(file))).toEqual([])
  })

  test('none takes ten seconds of the processor', () => {
    expect(outcomes.filter(({ seconds }) => seconds > 10).map(({ file, seconds }) => [named(file), seconds])).toEqual(
      [],
    )
  })

  test('none takes a gibibyte of memory', () => {
    expect(Math.max(...outcomes.map(({ mebibytes }) => mebibytes))).toBeLessThan(1024)
  })
})
