import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ValidateRequest, validate } from '../../src/app/validate.ts'
import { Stop } from '../../src/model/stop.ts'
import { CLEAN, install } from '../build/installed.ts'
import { memoryWorld } from '../build/memory-world.ts'
import { noteAbsence, SHARED, sharedIsAbsent } from '../build/shared.ts'
import { storedZip } from '../build/stored-zip.ts'
import { watch } from '../build/watched.ts'
import { relations } from '../build/workbook-parts.ts'

/** What the program did with one file of other people. */
interface Outcome {
  readonly file: string
  readonly code: number | null
  readonly seconds: number
  readonly mebibytes: number
  readonly findings: readonly { readonly code: string; readonly message: string; readonly remedy: string }[]
  /** Files that lay beside the input afterwards, or in the home folder. */
  readonly strays: readonly string[]
}

const CORPUS = join(SHARED, 'corpus')
// A program that hangs must not hang the tests.
const PATIENCE = 60_000
const AT_ONCE = 2
// Ordinary workbooks: to start a program for each of these would be most of the time that this takes.
const ORDINARY = /^xlsx\/(?:features|ns-prefix|strict|wps-cn|writers)\//
const TEN_SECONDS = 10
const GIBIBYTE = 1024

const listed = (): string[] =>
  readFileSync(join(CORPUS, 'MANIFEST.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map(line => line.split('\t'))
    .filter(([folder, file]) => folder !== undefined && file !== undefined && existsSync(join(CORPUS, folder, file)))
    .map(([folder, file]) => `${folder}/${file}`)

/** The sentence that each of these has of its own, and no other. */
const SENTENCES: readonly (readonly [file: string, code: string, says: RegExp, todo: RegExp])[] = [
  ['made/word.xlsx', 'FIL-01', /Word 文档/, /表格复制到/],
  ['xlsx/encrypted/poi__protected_sha512.xlsx', 'FIL-02', /打开密码/, /取消密码/],
  ['legacy/poi__35897-type4.xls', 'FIL-02', /打开密码/, /取消密码/],
  ['masquerade/truncated.xlsx', 'FIL-02', /不完整/, /重新发送/],
  ['masquerade/empty.xlsx', 'FIL-01', /0 字节/, /重新发送/],
  ['xlsx/malformed/closedxml__owner-lock_LoadPivotTables.xlsx', 'FIL-11', /临时文件/, /关闭同名工作簿/],
  ['masquerade/csv_utf8bom.xls', 'FIL-01', /内容是 CSV 文本/, /另存为”.xlsx/],
  ['masquerade/xls_as.xlsx', 'FIL-01', /内容是旧格式工作簿/, /另存为”.xlsx/],
  ['masquerade/xlsb_as.xlsx', 'FIL-01', /内容是二进制工作簿/, /另存为”.xlsx/],
  ['masquerade/html_gb18030.xls', 'FIL-01', /内容是网页表格/, /另存为”.xlsx/],
  ['legacy/test_files__Attendance.numbers', 'FIL-01', /Numbers/, /\.xlsx/],
  ['csv/derived__mixed_gbk_then_utf8.csv', 'SUR-01', /第 11 行会成乱码/, /CSV UTF-8/],
  ['csv/derived__unclosed_quote_100k_lines.csv', 'SUR-01', /双引号/, /双引号/],
  ['legacy/poi__1904DateWindowing.xls', 'FIL-12', /1904/, /核对/],
  ['xlsx/wps-cn/test_files__image.xlsx', 'FIL-08', /图片/, /写到单元格/],
  ['synthetic/blankrows1m.xlsx', 'FIL-05', /到第 1048576 行/, /删除/],
  ['synthetic/bomb_sheet.xlsx', 'FIL-05', /解压后太大/, /复制过去/],
  ['synthetic/billionlaughs.xlsx', 'FIL-02', /损坏/, /重新发送/],
  ['synthetic/xxe.xlsx', 'FIL-02', /损坏/, /重新发送/],
]

/** The same without a program of its own: a Stop ends with 2, anything else that is thrown with 3. */
async function here(file: string): Promise<Outcome> {
  const world = memoryWorld(new Map([[`/in/${basename(file)}`, readFileSync(join(CORPUS, file))]]))
  const before = process.cpuUsage().user
  const request = { ...REQUEST, ledgers: [`/in/${basename(file)}`] }
  const { code, findings } = await validate(request, world).then(
    run => ({ code: 0, findings: run.findings }),
    (error: unknown) => (error instanceof Stop ? { code: 2, findings: error.findings } : { code: 3, findings: [] }),
  )
  return {
    file,
    code,
    seconds: (process.cpuUsage().user - before) / 1e6,
    mebibytes: 0,
    findings: findings.map(one => ({ code: one.code, message: one.message.zh, remedy: one.remedy.zh })),
    strays: [...world.files.keys()].filter(path => !/^\/(?:in\/[^/]+|out\/[^/]+-异常\.xlsx)$/.test(path)),
  }
}

const REQUEST: Omit<ValidateRequest, 'ledgers'> = {
  scheme: null,
  asOf: null,
  surveys: new Map(),
  language: 'zh',
  output: '/out',
  returns: false,
  previous: [],
}

noteAbsence()

describe.skipIf(sharedIsAbsent)(
  'every file of other people, the odd ones through the program as it is installed',
  () => {
    let program: string
    let desk: string
    let outcomes: readonly Outcome[]

    beforeAll(async () => {
      program = install()
      desk = mkdtempSync(join(tmpdir(), 'perf-corpus-'))
      outcomes = await all([...listed(), ...made()])
    }, 600_000)

    afterAll(() => rmSync(desk, { recursive: true, force: true }))

    /** Files that the corpus lacks. */
    const made = (): string[] => {
      mkdirSync(join(desk, 'made'))
      const document = 'word/document.xml'
      const word = storedZip({ '_rels/.rels': relations([['officeDocument', document]]), [document]: '<w:document/>' })
      writeFileSync(join(desk, 'made', 'word.xlsx'), word)
      return ['made/word.xlsx']
    }

    const all = async (files: readonly string[]): Promise<Outcome[]> => {
      const done: Outcome[] = []
      const waiting = [...files]
      const work = async (): Promise<void> => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
          done.push(await (ORDINARY.test(file) ? here(file) : validated(file)))
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      return done
    }

    // Each has a folder of its own: what lies there afterwards besides the input and the output came from the program.
    const validated = (file: string): Promise<Outcome> =>
      new Promise((done, fail) => {
        const home = join(desk, 'run', createHash('sha256').update(file).digest('hex').slice(0, 16))
        mkdirSync(join(home, 'out'), { recursive: true })
        const source = file.startsWith('made/') ? join(desk, file) : join(CORPUS, file)
        const input = join(home, basename(file))
        cpSync(source, input)
        const child = spawn(
          process.execPath,
          [program, 'validate', input, '-o', join(home, 'out'), '--json', '--lang', 'zh'],
          { cwd: home, env: { ...CLEAN, HOME: home }, stdio: ['ignore', 'pipe', 'ignore'], timeout: PATIENCE },
        )
        const taken = watch(child)
        let out = ''
        child.stdout.on('data', piece => {
          out += piece
        })
        child.on('error', fail)
        child.on('close', code => {
          const strays = readdirSync(home).filter(name => name !== 'out' && name !== basename(file))
          const outside = readdirSync(dirname(home)).filter(name => !/^[0-9a-f]{16}$/.test(name))
          rmSync(home, { recursive: true, force: true })
          done({ file, code, ...taken(), findings: findingsIn(out), strays: [...strays, ...outside] })
        })
      })

    test('ends with 0, 1 or 2, never with a bug', () => {
      expect(
        outcomes.filter(({ code }) => ![0, 1, 2].includes(code ?? -1)).map(({ file, code }) => [file, code]),
      ).toEqual([])
      expect(outcomes.length).toBeGreaterThan(240)
    })

    test('none takes ten seconds', () => {
      expect(
        outcomes.filter(({ seconds }) => seconds > TEN_SECONDS).map(({ file, seconds }) => [file, seconds]),
      ).toEqual([])
    })

    test('none takes a gibibyte, the program for older workbooks included', () => {
      expect(
        outcomes.filter(({ mebibytes }) => mebibytes > GIBIBYTE).map(({ file, mebibytes }) => [file, mebibytes]),
      ).toEqual([])
    })

    test('what was not read has a finding with a code and something to do', () => {
      const silent = outcomes.filter(({ code, findings }) => code === 2 && findings.length === 0)
      expect(silent.map(({ file }) => file)).toEqual([])
      const helpless = outcomes.flatMap(({ file, findings }) =>
        findings.filter(({ remedy }) => remedy === '').map(() => file),
      )
      expect(helpless).toEqual([])
    })

    test('nothing appears but in the folder that was named', () => {
      expect(outcomes.filter(({ strays }) => strays.length > 0).map(({ file, strays }) => [file, strays])).toEqual([])
    })

    test.each(SENTENCES)('%s is told by %s', (file, code, says, todo) => {
      const outcome = outcomes.find(one => one.file === file)
      const found = outcome?.findings.find(one => one.code === code)
      expect(found?.message ?? outcome).toMatch(says)
      expect(found?.remedy).toMatch(todo)
    })
  },
)

/** The findings of the document, whichever it is: of a run, or of one that stopped. */
function findingsIn(document: string): Outcome['findings'] {
  if (document.trim() === '') return []
  const { findings = [] } = JSON.parse(document) as { findings?: { code: string; message: unknown; remedy: unknown }[] }
  return findings.map(({ code, message, remedy }) => ({ code, message: String(message), remedy: String(remedy) }))
}
