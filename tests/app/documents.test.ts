import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { errorShape } from '../../src/app/documents/envelope.ts'
import { explainShape, findingsShape, lintShape, schemaShape } from '../../src/app/documents/others.ts'
import { scoreShape } from '../../src/app/documents/score.ts'
import { validateShape } from '../../src/app/documents/validate.ts'
import { catalogueCodes } from '../../src/app/findings.ts'
import { SCHEMA_NAMES, schema } from '../../src/app/schema.ts'
import { ledgerWith, office } from '../build/office.ts'

const FAULTY = { 'ledger.xlsx': ledgerWith(['55', '约50分', '48.128']) }

const DOCUMENTS: readonly [name: string, shape: z.ZodType, argv: readonly string[]][] = [
  ['score', scoreShape, ['score', 'ledger.xlsx']],
  ['validate', validateShape, ['validate', 'ledger.xlsx']],
  ['validate', validateShape, ['validate', '.']],
  ['lint', lintShape, ['lint', 'scheme.yaml']],
  ['lint', lintShape, ['lint', 'ledger.xlsx']],
  ['explain', explainShape, ['explain', 'ledger.xlsx', '--unit', '市教育局']],
  ['explain', explainShape, ['explain', 'ledger.xlsx', '--unit', '财政局', '--indicator', 'duty']],
  ['findings', findingsShape, ['findings']],
  ['findings', findingsShape, ['findings', 'DAT-08']],
  ['schema', schemaShape, ['schema', 'score']],
  ['score', errorShape, ['score', 'absent.xlsx']],
  ['explain', errorShape, ['explain', 'ledger.xlsx']],
  ['findings', errorShape, ['findings', 'DAT-99']],
  ['', errorShape, ['scor', 'ledger.xlsx']],
]

const ENVELOPE = ['version', 'command', 'asOf', 'lang', 'findings', 'inputs', 'outputs']
const FINDING = [
  'code',
  'severity',
  'unit',
  'indicator',
  'file',
  'sheet',
  'cell',
  'row',
  'line',
  'column',
  'message',
  'found',
  'expected',
  'remedy',
  'effect',
  'waived',
]

describe('a document', () => {
  test.each(DOCUMENTS)('of %s is the one thing on stdout, and of its shape (%#)', async (command, shape, argv) => {
    for (const lang of ['zh', 'en']) {
      const { perf } = office({ files: FAULTY })
      const { out, err } = await perf([...argv, '--json', '--lang', lang], { isTerminal: true, colour: true })
      expect(err).toBe('')
      const document = JSON.parse(out)
      expect(shape.parse(document)).toEqual(document)
      expect(Object.keys(document).slice(0, ENVELOPE.length)).toEqual(ENVELOPE)
      expect(document).toMatchObject({ version: '0.0.0', command, lang })
      for (const finding of document.findings) expect(Object.keys(finding)).toEqual(FINDING)
    }
  })

  test('of a bug has the envelope, and the stack goes to the error stream', async () => {
    const broken = () => {
      throw new TypeError('x is not a function')
    }
    const { perf } = office({ world: () => ({ sha256: broken }) })
    const { code, out, err } = await perf(['score', 'ledger.xlsx', '--json'])
    expect(code).toBe(3)
    expect(errorShape.parse(JSON.parse(out))).toMatchObject({ command: 'score', error: { code: 'BUG' } })
    expect(err).toContain('TypeError')
  })

  test('of a stop names the first error, not a warning before it', async () => {
    const { perf } = office({ files: { 'scheme.yaml': 'id: x\ntitle: 甲\nyear: soon\n' } })
    const { error, findings } = JSON.parse((await perf(['score', 'ledger.xlsx', '--json'])).out)
    const first = findings.find((finding: { severity: string }) => finding.severity === 'error')
    expect(error.code).toBe(first.code)
  })

  test('holds no colour, no absolute path and no clock', async () => {
    const { perf } = office({ files: FAULTY, here: '/home/clerk/2026' })
    for (const [, , argv] of DOCUMENTS) {
      const { out } = await perf([...argv, '--json'], { isTerminal: true, colour: true })
      expect(out).not.toMatch(/\\u001b|\/home|clerk|T\d\d:\d\d/)
    }
  })

  test('is printed also where --quiet is given', async () => {
    const { out } = await office().perf(['score', 'ledger.xlsx', '--json', '--quiet'])
    expect(JSON.parse(out).command).toBe('score')
  })
})

describe('the document of perf score', () => {
  const scored = async () => JSON.parse((await office({ files: FAULTY }).perf(['score', 'ledger.xlsx', '--json'])).out)

  test('names the units in the order of the registry, by their full names', async () => {
    const { units } = await scored()
    expect(units.map((unit: { unit: string }) => unit.unit)).toEqual(['市教育局', '市财政局', '市体育局'])
  })

  test('gives every number at its published digits', async () => {
    const { units } = await scored()
    expect(units[0]).toMatchObject({
      total: 81.67,
      rank: 1,
      rankedOf: 2,
      tiedWith: [],
      overall: { rank: 1, rankedOf: 2 },
    })
    expect(units[0].indicators).toMatchObject({
      duty: { state: 'scored', score: 55, points: 60 },
      public: { state: 'scored', score: 26.67, points: 40 },
    })
    expect(units[2].indicators.duty.score).toBe(48.13)
  })

  test('gives a unit whose score is withheld neither total nor rank, and says so of its indicator', async () => {
    const { units } = await scored()
    expect(units[1]).toMatchObject({ state: 'withheld', total: null, rank: null })
    expect(units[1].indicators.duty).toMatchObject({ state: 'withheld', score: null })
  })

  test('points at the cell that is wrong', async () => {
    const { findings } = await scored()
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        unit: '市财政局',
        file: 'ledger.xlsx',
        sheet: '评分',
        cell: 'C3',
        row: 3,
        found: '约50分',
      }),
    )
  })

  test('holds the content of inputs, scheme and outputs as hashes', async () => {
    const { inputs, outputs, scheme } = await scored()
    expect(inputs.map((input: { file: string }) => input.file)).toEqual(['ledger.xlsx', 'survey.csv'])
    expect(outputs.map((output: { file: string }) => output.file)).toEqual(['ledger-结果.xlsx', 'ledger-异常.xlsx'])
    for (const { sha256 } of [...inputs, ...outputs, scheme]) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('perf schema', () => {
  test.each(SCHEMA_NAMES)('prints a JSON Schema of %s', async name => {
    const { code, out } = await office().perf(['schema', name])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(schema(name))))
    expect(JSON.parse(out).$schema).toMatch(/json-schema\.org/)
  })

  test('requires of every document what its shape requires', () => {
    for (const name of SCHEMA_NAMES.filter(each => each !== 'scheme')) {
      const printed = schema(name) as { required: string[]; additionalProperties: boolean }
      expect(printed.required).toEqual(expect.arrayContaining(ENVELOPE))
      expect(printed.additionalProperties).toBe(false)
    }
  })

  test('covers every command that has a document', () => {
    expect(SCHEMA_NAMES).toEqual(expect.arrayContaining(['score', 'validate', 'lint', 'explain', 'findings', 'schema']))
  })
})

test('the catalogue on the screen and in the document hold the same codes', async () => {
  const { perf } = office()
  const { catalogue } = JSON.parse((await perf(['findings', '--json'])).out)
  const codes = [...new Set(catalogue.map((entry: { code: string }) => entry.code))]
  expect(codes).toEqual(catalogueCodes())
  const { out } = await perf(['findings'])
  for (const code of codes) expect(out).toContain(` ${code} `)
})
