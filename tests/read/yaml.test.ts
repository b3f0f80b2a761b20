import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/read/yaml.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readYaml(bytesOf(text), 'scheme.yaml')
const faults = (text: string): string[] =>
  read(text).faults.map(({ kind, at, shown }) => `${kind} ${at.line}:${at.column}${shown === '' ? '' : ` ${shown}`}`)

describe('a scheme file as data', () => {
  test('is plain data, with text that looks like a day or a switch left as text', () => {
    expect(read('day: 2015-11-30\nlate: off\nnone: null\nshare: 0.8333\nlist: [一, 2]\n').value).toEqual({
      day: '2015-11-30',
      late: 'off',
      none: null,
      share: 0.8333,
      list: ['一', 2],
    })
  })

  test('reads the same with a byte order mark and with Windows line ends', () => {
    const plain = read('id: a\nfull: 100\n')
    const marked = read('\ufeffid: a\r\nfull: 100\r\n')
    expect(marked.value).toEqual(plain.value)
    expect(marked.placeOf(['full'], 'key')).toEqual(plain.placeOf(['full'], 'key'))
    expect(marked.line(2)).toBe('full: 100')
  })

  test('numbers come back as the digits that were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, places) => {
          const written = `${whole}.${'1234567'.slice(0, places + 1)}`
          const { value, faults } = read(`n: ${written}`)
          expect(faults).toEqual([])
          expect(String((value as { n: number }).n)).toBe(written.replace(/^-0\./, '-0.'))
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })

  test('a number with more digits than can be kept is a fault, never silently another number', () => {
    expect(faults('n: 0.12345678901234567890\n')).toEqual(['digits 1:4 0.12345678901234567890'])
    expect(read('n: 0.12345678901234567890\n').value).toBeDefined()
  })

  test('an anchor is read where it is used, and its place is where it is written', () => {
    const source = read('a: &note [1, 2]\nb: *note\n')
    expect(source.value).toEqual({ a: [1, 2], b: [1, 2] })
    expect(source.placeOf(['b', 1], 'value')).toMatchObject({ line: 1, column: 14 })
  })
})

describe('the place of an entry', () => {
  const source = read('id: a\nrounding: { indicator: 2 }\nindicators:\n  - id: key\n    points:\n  - id: late\n')

  test.each([
    [['rounding', 'indicator'], 'key', 2, 13],
    [['rounding', 'indicator'], 'value', 2, 24],
    [['indicators', 1], 'value', 6, 5],
    [['indicators', 1, 'id'], 'value', 6, 9],
  ] as const)('%j, %s', (path, part, line, column) => {
    expect(source.placeOf(path, part)).toEqual({ file: 'scheme.yaml', line, column })
  })

  test('of an empty value is its key', () => {
    expect(source.placeOf(['indicators', 0, 'points'], 'value')).toMatchObject({ line: 5, column: 5 })
  })

  test('of what is not there is the nearest thing around it', () => {
    expect(source.placeOf(['indicators', 1, 'points'], 'key')).toMatchObject({ line: 6, column: 5 })
    expect(source.placeOf(['rounding', 'total'], 'key')).toMatchObject({ line: 2, column: 1 })
    expect(source.placeOf(['ties', 'rank'], 'key')).toMatchObject({ line: 1, column: 1 })
  })
})

describe('text that cannot be read as it was meant', () => {
  test.each([
    ['', ['empty 1:1']],
    ['# nothing\n', ['empty 1:1']],
    ['- a\n- b\n', ['not-a-mapping 1:1']],
    ['只有一句话\n', ['not-a-mapping 1:1']],
    ['a: 1\n---\nb: 2\n', ['several-documents 2:1']],
    ['a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1 a']],
    ['a:\n\tb: 2\n', ['tab 2:1']],
    ['a:\n  b: 2\n c: 3\n', ['indent 3:1']],
    ['a: [1, 2\nb: 3\n', ['unclosed 1:4 [']],
    ['a: "x\nb: 3\n', ['unclosed 1:4 "']],
    ['a: { b: [1, 2 }\nc: 3\n', ['unclosed 1:9 [']],
    ['a: @x\n', ['reserved-start 1:4']],
    ['a: 说明: 这里\n', ['colon-in-text 1:4']],
    ['a: *b\n', ['alias 1:4 b']],
    ['a: &a [*a]\n', ['alias 1:8 a']],
    ['a: !foo 1\n', ['tag 1:4']],
    ['? [a]\n: 1\n', ['key-not-text 1:3']],
    ['a：b\nc: 1\n', ['syntax 1:1']],
    ['a: 1\n\u3000b: 2\n', ['syntax 2:1']],
    ['a: { b:\u00a01 }\n', ['syntax 1:6']],
    ['a: [1]]\nb: 2\n', ['syntax 1:7']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  test('several slips are told at once', () => {
    expect(faults('a: 1\na: 2\nb: @x\n')).toEqual(['duplicate-key 2:1 a', 'reserved-start 3:4'])
  })

  test('is not used at all, unless it still says one thing', () => {
    expect(read('a: [1\nb: 2\n').value).toBeUndefined()
    expect(read('a: 1\na: 2\n').value).toEqual({ a: 2 })
  })

  test('in another encoding is named with the line where it shows', () => {
    const gb18030 = Uint8Array.of(...bytesOf('id: a\ntitle: '), 0xcb, 0xd5, 0xd6, 0xdd, 0x0a)
    expect(readYaml(gb18030, 's.yaml').faults).toEqual([
      { kind: 'not-utf8', at: { file: 's.yaml', line: 2, column: 1 }, shown: 'GB18030' },
    ])
    expect(readYaml(Uint8Array.of(0xff, 0xfe, 0x69, 0), 's.yaml').faults).toMatchObject([{ shown: 'UTF-16' }])
    expect(readYaml(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 's.yaml').faults).toMatchObject([{ kind: 'not-text' }])
  })

  test('neither a bomb of aliases nor a pit of brackets stops the machine', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]\n`
    const bomb = `a: &a [1, 1]\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}${level('f', 'e')}`
    expect(read(bomb).faults).toMatchObject([{ kind: 'too-large' }])
    expect(read(`a: ${'['.repeat(50_000)}`).faults).toMatchObject([{ kind: 'too-large' }])
    expect(readYaml(new Uint8Array(2 ** 20 + 1).fill(0x20), 's.yaml').faults).toMatchObject([{ kind: 'too-large' }])
  })

  test('whatever the bytes are, reading ends and says something of them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab: \n\t-[]{}"\'&*!|>#,?@%：，“0.1'), maxLength: 60 }),
        text => {
          const source = read(text)
          expect(source.value !== undefined || source.faults.length > 0).toBe(true)
          for (const { at } of source.faults) expect(at.line).toBeGreaterThan(0)
        },
      ),
      { numRuns: 3000, seed: 3 },
    )
  })
})
