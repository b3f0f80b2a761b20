import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Told, toldBySaxes, toldByScanner } from '../build/xml-events.ts'

const pick = fc.constantFrom
const joined = <T extends string>(piece: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map(pieces => pieces.join(''))

const name = pick('c', 'v', 'row', 'x:c', 'x:sheetData', '单位', 'Ω-1.2', 'a·b', '𠮷', '_', '__proto__')
const space = joined(pick(' ', '\n', '\t', '\r\n', '\r'), 2)
const reference = pick(
  '&lt;',
  '&gt;',
  '&amp;',
  '&quot;',
  '&apos;',
  '&#20013;',
  '&#x4e2D;',
  '&#x1F600;',
  '&#9;',
  '&#13;',
)
const words = pick(
  '市教育局',
  'A1',
  '92.5',
  '😀𠮷',
  ' ',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ']]',
  '>',
  '/',
  '=',
  '--',
  '\u0085',
  '\ufeff',
)
const text = joined(fc.oneof(words, pick('"', "'"), reference), 4).filter(written => !written.includes(']]>'))

const attribute = fc
  .tuple(name, space, space, pick('"', "'"), joined(fc.oneof(words, reference), 3))
  .map(([of, before, after, quote, value]) => [of, ` ${of}${before}=${after}${quote}${value}${quote}`] as const)
const attributes = fc
  .uniqueArray(attribute, { selector: ([of]) => of, maxLength: 4 })
  .map(list => list.map(([, written]) => written).join(''))

const inert = fc.oneof(
  joined(pick('名', '<', '&', '>', '"', '- ', '\r\n'), 3).map(inside => `<!--${inside}-->`),
  joined(pick('名', '<', '&', '"', '?', '\r'), 3).map(inside => `<?mso ${inside}?>`),
)
const section = joined(pick('名', '<c>', '&amp;', ']', '>', '\r\n', '\r'), 4)
  .filter(inside => !inside.includes(']]>'))
  .map(inside => `<![CDATA[${inside}]]>`)

const { element } = fc.letrec<{ element: string; content: string }>(tie => ({
  // Two texts in a row would be one, and might hold what each of them does not.
  content: fc.oneof(
    { maxDepth: 4 },
    text.map(written => `${written}<!---->`),
    inert,
    section,
    tie('element'),
  ),
  element: fc
    .tuple(name, attributes, space, fc.array(tie('content'), { maxLength: 4 }), fc.boolean())
    .map(([of, given, trail, inside, isEmpty]) =>
      isEmpty ? `<${of}${given}${trail}/>` : `<${of}${given}${trail}>${inside.join('')}</${of}${trail}>`,
    ),
}))

const PROLOGS = [
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  "<?xml version = '1.0'\tstandalone='no' ?>",
  '<!DOCTYPE sst>',
  '<?xml version="1.0"?><!-- > --><!DOCTYPE sst SYSTEM "a>b.dtd" [<!ENTITY e "]>"><!-- "]> --><?p "]>?> ]>\n',
]
const prolog = pick(...PROLOGS)

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(3),
  added: fc.oneof(
    pick('<', '>', '&', ';', '"', "'", '/', '=', ' ', ':', '-', '?', '!', '[', ']', 'a', '1', '单', '😀'),
    pick(
      '<a>',
      '</c>',
      '<a/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&e;',
      '&#0;',
      '&#xD800;',
      '\x01',
      '\uffff',
    ),
  ),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const edited = (document: string, edits: readonly Edit[]): string => {
  let now = document
  for (const { at, removed, added } of edits) {
    const place = Math.floor(at * now.length)
    now = now.slice(0, place) + added + now.slice(place + removed)
  }
  // A decoder never gives half a pair.
  return Buffer.from(now).toString()
}

const documents = fc
  .tuple(prolog, element, space, fc.array(inert, { maxLength: 1 }))
  .map(([before, root, gap, after]) => [before, `${root}${gap}${after.join('')}`] as const)
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

function* cut(document: string, lengths: readonly number[]): Generator<string> {
  const isLow = (at: number): boolean => /[\udc00-\udfff]/.test(document.charAt(at))
  for (let at = 0, turn = 0; at < document.length; turn++) {
    const wished = at + (lengths[turn % lengths.length] ?? 1)
    const end = isLow(wished) ? wished + 1 : wished
    yield document.slice(at, end)
    at = end
  }
}

describe('the scanner agrees with saxes', () => {
  test('on every well-formed document, wherever its chunks are cut', () => {
    fc.assert(
      fc.property(documents, sizes, ([before, body], lengths) => {
        const document = before + body
        const expected = toldBySaxes(document)
        expect(expected).not.toBe('refused')
        expect(toldByScanner(cut(document, lengths))).toMatchObject({ told: expected })
      }),
      { numRuns: 1500 },
    )
  })

  test('on what is refused, when well-formed documents are edited here and there', () => {
    const edits = fc.array(edit, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(documents, edits, sizes, ([before, body], changes, lengths) => {
        const document = before + edited(body, changes)
        const expected = toldBySaxes(document)
        const ours = toldByScanner(cut(document, lengths))
        expect(ours === 'refused' ? ours : ours.told).toEqual(expected)
      }),
      { numRuns: 4000 },
    )
  })

  test.each([
    ...PROLOGS.map(written => `${written}<a/>`),
    ...["<?xml version='1.0'?>", '<?xml version="1.1"?>'].map(written => `${written}<a>中</a>`),
    ...['<?xml?>', '<?xml version="2.0"?>', '<?xml encoding="UTF-8"?>', '<?xml version="1.0" standalone="maybe"?>'],
    ...[
      '<?xml version="1.0"encoding="UTF-8"?>',
      '<?xml version=1.0?>',
      ' <?xml version="1.0"?>',
      '<?XML version="1.0"?>',
    ],
    ...['<?xml standalone="yes" version="1.0"?>', '<?xml version="1.0" ? >', '<?xml version="1.0"', '<?xmlish?>'],
    ...[
      '<!DOCTYPE a><!DOCTYPE a>',
      '<!DOCTYPE a',
      '<!DOCTYPE a [',
      '<!DOCTYPE a [<!-- -- -->]>',
      '<!DOCTYPE a "\x01">',
    ],
    ...[
      '<!doctype a>',
      '<!>',
      '<!-',
      '<![CDATA[x]]>',
      'text',
      '&amp;',
      '\ufeff',
      '<? x?>',
      '<?1?>',
      '<?x',
      '<?\u00a0?>',
    ],
  ])('on what stands before the root element: %j', written => {
    const document = /<a/.test(written) ? written : `${written}<a/>`
    const ours = toldByScanner([document])
    // saxes takes a mark away that a decoder has already taken.
    const expected = written === '\ufeff' ? 'refused' : toldBySaxes(document)
    expect(ours === 'refused' ? ours : ours.told).toEqual(expected)
  })

  test.each([
    ...[
      '',
      ' ',
      '<',
      '<a',
      '<a>',
      '<a/',
      '</a>',
      '<a></b>',
      '<a></aa>',
      '<a/><a/>',
      '<a/>x',
      '<a/>&#32;',
      '<a/><![CDATA[]]>',
    ],
    ...[
      '<a b/>',
      '<a b=c/>',
      '<a b="<"/>',
      '<a b="&lt;"/>',
      '<a b="1" b="2"/>',
      '<a b="1"c="2"/>',
      '<a b="1/>',
      '<a/ >',
    ],
    ...[
      '<a>]]></a>',
      '<a>]]&gt;</a>',
      '<a>]]</a>',
      '<a>]]]></a>',
      '<a>&e;</a>',
      '<a>&</a>',
      '<a>&;</a>',
      '<a>& amp;</a>',
    ],
    ...[
      '<a>&#;</a>',
      '<a>&#x;</a>',
      '<a>&#X41;</a>',
      '<a>&#x110000;</a>',
      '<a>&#xFFFE;</a>',
      '<a>&#x10FFFF;</a>',
      '<a>&#8;</a>',
    ],
    ...[
      '<a>\x00</a>',
      '<a b="\x0b"/>',
      '<a><!--\x01--></a>',
      '<a><?p \x01?></a>',
      '<a><![CDATA[\x01]]></a>',
      '<a>\uffff</a>',
    ],
    ...[
      '<a><!----></a>',
      '<a><!---></a>',
      '<a><!--->--></a>',
      '<a><!-- -- --></a>',
      '<a><!-- --->',
      '<a><!DOCTYPE a></a>',
    ],
    ...['<1/>', '<-a/>', '<a><//a>', '< a/>', '<a></ a>', '<a></a b="1">', '<a></a\n>', '<a\u00a0b="1"/>', '<a ="1"/>'],
    ...[
      '<a b = "1"/>',
      '<a b="\r\n\t\n&#10;"/>',
      '<a>\r\n\r\n\r</a>',
      '<a><![CDATA[\r\n]]]]></a>',
      '<a><?p?></a>',
      '<a><?xml?></a>',
    ],
  ])('on %j', document => {
    const expected = toldBySaxes(document)
    for (const length of [1, 2, 100]) {
      const ours = toldByScanner(cut(document, [length]))
      expect(ours === 'refused' ? ours : ours.told).toEqual(expected)
    }
  })
})

/** Reads one tag by itself, as a whole document. */
const aloneAs = (tag: string): Told | undefined => {
  const written = /^<[^\s/>]+/.exec(tag)?.[0].slice(1)
  const told = toldBySaxes(tag.endsWith('/>') ? tag : `${tag}</${written}>`)
  return told === 'refused' ? undefined : told[0]
}

test('where a tag is told to stand, that very tag stands', () => {
  fc.assert(
    fc.property(documents, sizes, ([before, body], lengths) => {
      const document = before + body
      const ours = toldByScanner(cut(document, lengths))
      if (ours === 'refused') return expect.fail(document)
      const tags = ours.told.filter(({ kind }) => kind !== 'text')
      for (const [at, [from, to]] of ours.spans.entries()) {
        const written = document.slice(from, to)
        const tag = tags[at]
        if (tag?.kind === 'open' || written.endsWith('/>'))
          expect(aloneAs(written)).toMatchObject({ name: tag?.kind === 'text' ? '' : tag?.name })
        if (tag?.kind === 'open') expect(aloneAs(written)).toEqual(tag)
        if (tag?.kind === 'close' && !written.endsWith('/>')) expect(written).toMatch(/^<\/[^<>/]+>$/)
      }
    }),
    { numRuns: 500 },
  )
})

describe('what is long costs no more than its length', () => {
  const inChunks = (document: string) => toldByScanner(cut(document, [16]))
  const LONG = 1_000_000

  test.each([
    ['a comment', '<a><!--', ' ', '--></a>'],
    ['a text', '<a>', '中', '</a>'],
    ['a value', '<a b="', 'x', '"/>'],
    ['a document type that never ends', '<!DOCTYPE a [', '<!-- -->', ''],
    ['an attribute list', '<a', '', '/>'],
  ])('%s of a million characters in chunks of sixteen', (_, before, piece, after) => {
    const inside =
      piece === ''
        ? Array.from({ length: 200_000 }, (_, at) => ` a${at}=""`).join('')
        : piece.repeat(LONG / piece.length)
    expect(inChunks(before + inside + after) === 'refused').toBe(after === '')
  })
})
