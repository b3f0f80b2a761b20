import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Confinement,
  confinementLaw,
  type FolderLaw,
  folderLaws,
  type Law,
  loadedWith,
  type Program,
  rings,
  sourcesOf,
  type WordLaw,
  wordLaw,
} from './setup/laws.ts'
import { codeOf, sourcesUnder } from './setup/source.ts'

const FOLDERS: readonly FolderLaw[] = [
  {
    folder: 'kernel',
    may: [],
    packages: ['decimal.js', 'fastest-levenshtein', 'pinyin-pro'],
    because:
      'numbers, days, names of cells and order are the same for everybody; whoever needs them must not bring anything else along',
  },
  { folder: 'text', may: [], because: 'a word in every language is needed everywhere, so it can rest on nothing' },
  {
    folder: 'formula',
    may: ['kernel', 'text'],
    types: ['model/place.ts'],
    because:
      'an expression has three readings and knows no scheme, no method and no unit; an operand only carries the place it came from',
  },
  {
    folder: 'model',
    may: ['kernel', 'text'],
    types: ['formula'],
    because: 'nouns only: whatever does something with them lives elsewhere',
  },
  {
    folder: 'measures',
    may: ['model', 'formula', 'text', 'kernel'],
    packages: ['zod'],
    because: 'a measure turns evidence into operands; how they become points is the method’s affair',
  },
  {
    folder: 'methods',
    may: ['formula', 'text', 'kernel'],
    types: ['model/scheme.ts'],
    packages: ['zod'],
    because:
      'a method is arithmetic over named inputs: it must hold for every city, so it sees no scheme and no data (of the model only the names of inputs, which measures share)',
  },
  {
    folder: 'scheme',
    may: ['methods', 'measures', 'formula', 'model', 'text', 'kernel'],
    packages: ['zod'],
    because: 'after compiling, nobody needs to know what the file looked like; so the file’s form (yaml) stays outside',
  },
  {
    folder: 'normalise',
    may: ['model', 'kernel'],
    because:
      'normalisers record and never complain: no words, no findings, no judgement on what a value should have been',
  },
  {
    folder: 'checks',
    may: ['model', 'text', 'kernel'],
    because: 'a check looks at data and scheme, never at scores: it runs even where nothing can be scored',
  },
  {
    folder: 'reconcile',
    may: ['model', 'kernel'],
    because:
      'what has changed is a fact of two ledgers: how it is worded, and what is done about it, is said elsewhere',
  },
  {
    folder: 'score',
    may: ['formula', 'model', 'text', 'kernel'],
    because:
      'the compiled scheme holds expressions; whoever sees methods here starts to branch on them (text: an operand has a name in every language)',
  },
  { folder: 'rank', may: ['formula', 'model', 'text', 'kernel'], because: 'places follow from published totals alone' },
  {
    folder: 'reports',
    may: ['model', 'text', 'kernel', 'formula'],
    because: 'a report arranges what an Assessment holds, and decides nothing',
  },
  {
    folder: 'read',
    may: ['model', 'kernel'],
    packages: ['yauzl', 'yazl', 'papaparse', 'yaml', '@e965/xlsx'],
    node: ['node:zlib', 'node:stream', 'node:buffer', 'node:string_decoder'],
    because: 'readers transcribe: they do not know what a ledger is',
  },
  {
    folder: 'write',
    may: ['reports/sheet.ts', 'reports/block.ts', 'kernel'],
    packages: ['saxes', 'yauzl', 'chalk', 'cli-table3'],
    node: ['node:zlib', 'node:events'],
    because: 'writers draw sheets: what the sheets say has been settled before',
  },
  {
    folder: 'patch',
    may: [
      'read/zip.ts',
      'read/xlsx.ts',
      'read/xlsx',
      'read/xml',
      'write',
      'reports/sheet.ts',
      'model',
      'text',
      'kernel',
    ],
    node: ['node:zlib'],
    because:
      'a package is changed where it was read, by the offsets of its text, and never read into a model and written out again: what nobody knows of cannot be lost',
  },
  {
    folder: 'app',
    may: [
      'kernel',
      'text',
      'model',
      'formula',
      'measures',
      'methods',
      'scheme',
      'normalise',
      'reconcile',
      'checks',
      'score',
      'rank',
      'reports',
      'read',
      'write',
      'patch',
    ],
    // The shape of every --json document is told once, and perf schema prints it.
    packages: ['zod'],
    because:
      'one file per use-case joins edges and core; the world itself comes as an argument, so that tests can bring their own',
  },
  {
    folder: 'cli',
    may: ['app', 'text', 'model/stop.ts', 'write/terminal.ts', 'write/columns.ts'],
    packages: ['commander'],
    node: [
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:os',
      'node:crypto',
      'node:url',
      'node:readline',
      'node:readline/promises',
      'node:tty',
      'node:util',
      'node:process',
      'node:stream',
      'node:timers/promises',
      // Older workbooks are read by a program of its own.
      'node:child_process',
      'node:v8',
    ],
    because: 'the command line asks a use-case and prints; it computes nothing',
  },
  {
    folder: 'main.ts',
    may: ['app', 'cli'],
    node: ['node:v8'],
    because: 'it joins the real world to the command line, no more',
  },
  {
    folder: 'legacy.ts',
    may: ['read'],
    node: ['node:v8'],
    because:
      'the program for one older workbook is given bytes and answers: it touches no file and knows nothing of scores',
  },
]

const CONFINED: readonly Confinement[] = [
  {
    of: 'papaparse',
    under: ['src/read/'],
    files: 1,
    because: 'its traps (Buffer streams, misspelt options) are handled once',
  },
  {
    of: '@e965/xlsx',
    under: ['src/read/legacy/'],
    files: 1,
    because: 'it hangs on some files and eats the memory on others: only the program for one workbook loads it',
  },
  { of: 'yaml', under: ['src/read/'], files: 1, because: 'everybody else sees values with places' },
  { of: 'commander', under: ['src/cli/'], files: 1, because: 'its English messages and its exits are handled once' },
  { of: 'chalk', under: ['src/write/terminal.ts'], files: 1, because: 'colour is decided in one place' },
  {
    of: 'cli-table3',
    under: ['src/write/terminal.ts'],
    files: 1,
    because: 'tables on the terminal are drawn in one place',
  },
  {
    of: 'node:fs',
    under: ['src/cli/node-world.ts'],
    files: 1,
    because: 'files are reached through World, so a test world can be a Map',
  },
  {
    of: 'saxes',
    under: ['src/write/package/'],
    because:
      'what perf reads goes through its own scanner; what it has written is judged by a parser that is not its own',
  },
  { of: 'yauzl', under: ['src/read/', 'src/write/package/'], because: 'zip archives are opened at the edges' },
  { of: 'decimal.js', under: ['src/kernel/'], because: 'precision and rounding are set once' },
  { of: 'fastest-levenshtein', under: ['src/kernel/'], because: 'what counts as a near name is decided once' },
  {
    of: 'pinyin-pro',
    under: ['src/kernel/'],
    files: 1,
    because:
      'its dictionary takes a tenth of a second to load: only a run with a wrong name of a unit asks for it, by import()',
  },
]

const WORDS: readonly WordLaw[] = [
  {
    name: 'no clock: today is read in node-world.ts and handed on',
    word: /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)|\bperformance\b|\bhrtime\b/,
    only: ['src/cli/node-world.ts'],
    because: 'the day is an argument: the same inputs give the same bytes next year',
    broken: ['const d = new Date()', 'const d = Date.now()', 'const now = Date.now\nnow()', 'performance.now()'],
    kept: ["const text = 'new Date()'"],
  },
  {
    name: 'Date computes days in kernel/day.ts, and stamps zip entries in write/package',
    word: /\bDate\b/,
    only: ['src/kernel/day.ts', 'src/write/package/', 'src/cli/node-world.ts'],
    because: 'everywhere else a day is text (YYYY-MM-DD) that knows no time zone',
    broken: ['const d = new Date(2026, 1, 1)', 'const ms = Date.parse(text)', 'const f = (d: Date) => d'],
    kept: ['const DateStyle = 1', "const kind = 'Date'"],
  },
  {
    name: 'no local time',
    word: /\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset|Year)\(/,
    only: ['src/cli/node-world.ts'],
    because: 'local getters give another day in another time zone; getUTC… does not',
    broken: ['const y = d.getFullYear()', 'const m = (d.getMonth() + 1)', 'd.setHours(0)'],
    kept: ['const y = d.getUTCFullYear()'],
  },
  {
    name: 'no randomness',
    word: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b|\brandomInt\b/,
    only: ['src/cli/node-world.ts'],
    because: 'a randomised analysis takes a seed and prints it',
    broken: ['const x = Math.random()', 'const id = crypto.randomUUID()'],
  },
  {
    name: 'no process outside cli and main.ts',
    word: /\bprocess\s*[.?[]/,
    only: ['src/cli/', 'src/main.ts', 'src/legacy.ts'],
    because: 'environment, arguments and exit code reach the program in one place',
    broken: ['const lang = process.env.LANG', "process.stdout.write('x')", "process['env']"],
    kept: ['const process1 = 1', 'preprocess.x()'],
  },
  {
    name: 'no process.exit()',
    // Signal 0 only asks whether a process is there.
    word: /\bprocess\.(exit|abort|kill)\b\s*\((?!\w+, 0\))/,
    because: 'it cuts off what is still being written to a pipe; set exitCode',
    broken: ['process.exit(1)', 'process.abort()', 'process.kill(pid)'],
    kept: ['process.exitCode = 1', 'process.kill(pid, 0)'],
  },
  {
    name: 'no console',
    word: /\bconsole\s*[.[]/,
    because: 'perf speaks through World.say, so that --json stays one document and tests can listen',
    broken: ["console.log('x')", "console['warn']('x')"],
  },
  {
    name: 'no locale outside cli',
    word: /\bIntl\b|\.localeCompare\b|\.toLocale\w+|\bCollator\b/,
    only: ['src/cli/'],
    because: 'order and spelling would follow the machine; kernel/order.ts compares without a locale',
    broken: ['new Intl.NumberFormat()', 'a.localeCompare(b)', 'x.toLocaleString()', 'x.toLocaleLowerCase()'],
  },
  {
    name: 'no network',
    word: /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/,
    because: 'perf runs on an office PC without a network, and no ledger leaves it',
    broken: ["await fetch('https://x')", "new WebSocket('x')"],
    kept: ['prefetch(1)'],
  },
  {
    name: 'no z.coerce',
    word: /\bcoerce\b/,
    because: 'z.coerce.number() turns a blank cell into 0 and true into 1',
    broken: ['z.coerce.number()', 'const { coerce } = z'],
  },
  {
    name: 'no rounding outside kernel and write',
    word: /\.toFixed\(\s*[^\s)]|\bMath\.(round|fround)\b|\.(toPrecision|toDecimalPlaces|toSignificantDigits|toNearest|toDP|toSD)\b/,
    only: ['src/kernel/rounding.ts', 'src/kernel/decimal.ts', 'src/write/'],
    because:
      'a place is lost in the third decimal: one file owns the number as a spreadsheet sees it (toFixed() of a Decimal, without places, writes all digits)',
    broken: ['const s = x.toFixed(2)', 'const n = Math.round(x)', 'const d = x.toDecimalPlaces(2)'],
    kept: ['const key = x.toFixed()', 'const whole = Math.floor(x)'],
  },
  {
    name: 'a Stop is thrown by read, write, app and cli only',
    word: /\bnew Stop\b/,
    only: ['src/read/', 'src/write/', 'src/app/', 'src/cli/', 'src/main.ts'],
    because: 'the core collects findings; it does not know that nothing else can be done',
    broken: ['throw new Stop([])'],
  },
  {
    name: 'no class that is not an error',
    word: /\bclass\s+\w+(?!\w)(?!\s*(<[^>]*>)?\s*extends\s+\w*(Error|Stop)\b)/,
    because: 'functions and plain data; only what is thrown needs a class',
    broken: ['class Ranker {}', 'export class A extends B {}'],
    kept: ['class Unreadable extends Error {}'],
  },
  {
    name: 'no default exports',
    word: /\bexport\s+default\b|\bas\s+default\b/,
    because: 'one thing has one name, wherever it is used',
    broken: ['export default 1', 'const a = 1\nexport { a as default }'],
  },
  {
    name: 'nothing is left to be done later',
    word: /\b(TODO|FIXME|HACK|XXX)\b/,
    reads: 'all',
    because: 'a note in the code is read by nobody; write an issue, or do it',
    broken: ['// TODO: later', '/* FIXME */'],
    kept: ["const todo = 'todo'"],
  },
  {
    name: 'shared code never asks which method or measure it has',
    word: /\b(method|measure)(Id|\??\.id|\??\.kind)?\s*[!=]==?\s*['"`]|['"`]\s*[!=]==?\s*[\w.?]*\b(method|measure)(Id|\.id|\.kind)?\b|\bswitch\s*\([\w.?\s]*\b(method|measure)(Id|\??\.id|\??\.kind)?\s*\)/,
    reads: 'with-texts',
    because: 'a plug-in declares its own answer; a branch on its name would be the second place to edit',
    broken: [
      "if (method === 'share') score()",
      "if (leaf.method.id !== 'share') score()",
      "if ('tasks' === leaf.measure) score()",
      "switch (leaf.method.id) { case 'share': score() }",
      "if (measureId == 'tasks') score()",
    ],
    kept: ['if (method === undefined) score()', "if (kind === 'value') score()"],
  },
  {
    name: 'no code outside checks asks which finding it has',
    word: /([!=]==?|\bcase)\s*['"`][A-Z]{3}-\d{2}['"`]|['"`][A-Z]{3}-\d{2}['"`]\s*[!=]==?/,
    only: ['src/checks/'],
    reads: 'with-texts',
    because: 'what a finding does to a score is said by scheme and state, never by its code',
    broken: [
      "if (finding.code === 'ROW-02') skip()",
      "switch (code) { case 'DAT-08': skip() }",
      "if ('ROW-02' !== code) skip()",
    ],
    kept: ["const code = 'ROW-02'"],
  },
]

const WEIGHTY = ['@e965/xlsx', 'saxes', 'yauzl', 'papaparse', 'yaml', 'zod', 'pinyin-pro']

const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

const OTHERS: readonly Law[] = [
  {
    name: 'no file of src is over 300 lines',
    because: 'a file is read in one sitting; longer ones are two',
    breaches: sources =>
      sources.filter(({ text }) => lines(text) > 300).map(({ path, text }) => `${path}: ${lines(text)} lines`),
    broken: [{ 'src/rank/long.ts': 'x\n'.repeat(301) }],
    kept: [{ 'src/rank/long.ts': 'x\n'.repeat(300) }],
  },
  {
    name: 'every folder of src has a row in the table',
    because: 'a folder without a law is where things go that belong nowhere',
    breaches: sources => {
      const known = FOLDERS.map(({ folder }) => folder)
      return [...new Set(sources.map(({ path }) => path.split('/')[1] ?? ''))].filter(name => !known.includes(name))
    },
    broken: [{ 'src/extras/x.ts': '' }, { 'src/loose.ts': '' }],
    kept: [{ 'src/kernel/a1.ts': '', 'src/main.ts': '' }],
  },
  {
    name: 'no folder is named for nothing in particular',
    because: 'utils and helpers grow without end: whoever looks for a thing does not look there',
    breaches: sources =>
      sources
        .map(({ path }) => path)
        .filter(path => /\/(utils?|helpers?|commons?|types?|shared|misc|lib)(\/|\.ts$)/.test(path)),
    broken: [{ 'src/score/utils/x.ts': '' }, { 'src/types/x.ts': '' }, { 'src/rank/helpers.ts': '' }],
    kept: [{ 'src/score/units.ts': '' }],
  },
  {
    name: 'no file loads itself through what it loads',
    because: 'in a ring nothing can be understood, or moved, alone',
    breaches: rings,
    broken: [
      { 'src/rank/a.ts': "import { b } from './b.ts'\nb()", 'src/rank/b.ts': "import { a } from './a.ts'\na()" },
      {
        'src/rank/a.ts': "export * from './b.ts'",
        'src/rank/b.ts': "import './c.ts'",
        'src/rank/c.ts': "import './a.ts'",
      },
    ],
    kept: [
      {
        'src/rank/a.ts': "import { b } from './b.ts'\nb()",
        'src/rank/b.ts': "import type { A } from './a.ts'\nexport type B = A",
      },
    ],
  },
  {
    name: 'starting perf loads no weighty package',
    because:
      'perf --help must not wait for zod and yaml (0.1 s): what is heavy comes by import() when a command needs it',
    breaches: sources =>
      loadedWith('src/main.ts', sources)
        .filter(({ to }) => WEIGHTY.includes(to))
        .map(({ from, to }) => `${from} → ${to}`),
    broken: [
      { 'src/main.ts': "import { run } from './cli/a.ts'\nrun()", 'src/cli/a.ts': "import { z } from 'zod'\nz()" },
      { 'src/main.ts': "import 'yaml'" },
    ],
    kept: [
      {
        'src/main.ts': "import { run } from './cli/a.ts'\nrun()",
        'src/cli/a.ts': "const { z } = await import('../app/z.ts')\nz()",
        'src/app/z.ts': "import 'zod'",
      },
    ],
  },
]

const LAWS = [...folderLaws(FOLDERS), ...CONFINED.map(confinementLaw), ...WORDS.map(wordLaw), ...OTHERS]
const program = sourcesUnder('src')

describe('the laws of src', () => {
  for (const { name, breaches, because } of LAWS) {
    test(name, () => expect(breaches(program), because).toEqual([]))
  }
})

describe('objects to what breaks it, and to nothing else', () => {
  for (const { name, breaches, broken, kept } of LAWS) {
    const passes = (planted: Program): boolean => breaches(sourcesOf(planted)).length === 0
    test(name, () => {
      expect(broken.filter(passes), 'broken, and passed').toEqual([])
      expect(
        kept.filter(planted => !passes(planted)),
        'kept, and objected to',
      ).toEqual([])
    })
  }

  test('every row has a planted breach', () => {
    expect(LAWS.filter(({ broken }) => broken.length === 0)).toEqual([])
  })
})

describe('the laws outside src', () => {
  test('bin/perf.js is at most ten lines: it judges the version of Node and steps aside', () => {
    expect(lines(readFileSync('bin/perf.js', 'utf8'))).toBeLessThanOrEqual(10)
  })

  test('src/README.md names every folder of src', () => {
    const map = readFileSync('src/README.md', 'utf8')
    expect(FOLDERS.map(({ folder }) => folder).filter(folder => !map.includes(`\`${folder}\``))).toEqual([])
  })
})

test('sizes are printed, and judged by people', () => {
  const sizes = program.map(({ text }) => lines(text)).sort((a, b) => a - b)
  const at = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0
  const filled = (text: string): number => text.split('\n').filter(line => line.trim() !== '').length
  const all = program.reduce((sum, { text }) => sum + filled(text), 0)
  const code = program.reduce((sum, source) => sum + filled(codeOf(source, 'with-texts')), 0)
  const comments = ((100 * (all - code)) / all).toFixed(1)
  process.stdout.write(
    `src: ${sizes.length} files, ${all} lines; median ${at(0.5)}, 90 % ≤ ${at(0.9)}, largest ${at(1)}; comment lines ${comments} %\n`,
  )
  expect(sizes.length).toBeGreaterThan(0)
})
