import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, importsOf, type Source, sourcesUnder } from './setup/source.ts'

/** A folder of plug-ins: each of its files that holds one stands in its list, `index.ts`. */
interface Registry {
  readonly folder: string
  /** How a file says that it holds a plug-in; files without it serve the plug-ins of their folder. */
  readonly plugIn: RegExp
  /** The id in the file is the file's name. */
  readonly namedById?: true
  /** Where the test of each plug-in lies, if it has one of its own. */
  readonly test?: (name: string) => string
}

const REGISTRIES: readonly Registry[] = [
  { folder: 'src/methods', plugIn: /= defineMethod\b/, namedById: true },
  { folder: 'src/measures', plugIn: /= defineMeasure\b/, namedById: true },
  { folder: 'src/checks', plugIn: /= defineCheck\b/, test: name => `tests/checks/${name}.test.ts` },
  { folder: 'src/scheme/rules', plugIn: /= define\w*Rule\b/ },
  { folder: 'src/reports', plugIn: /export const \w+: Report\b/ },
]

const plugIns = ({ plugIn }: Registry, sources: readonly Source[]): Source[] =>
  sources.filter(source => !source.path.endsWith('/index.ts') && plugIn.test(codeOf(source)))

/** Plug-ins that their list does not import. An import that is not then used fails the linter. */
function forgotten(registry: Registry, sources: readonly Source[]): string[] {
  const index = sources.find(({ path }) => path === `${registry.folder}/index.ts`)
  const listed = index ? importsOf(index).map(({ to }) => to) : []
  return plugIns(registry, sources)
    .map(({ path }) => path)
    .filter(path => !listed.includes(path))
}

/** Plug-ins that load another one of their folder. */
function entangled(registry: Registry, sources: readonly Source[]): string[] {
  const all = plugIns(registry, sources)
  const paths = all.map(({ path }) => path)
  return all.flatMap(importsOf).flatMap(({ from, to }) => (paths.includes(to) ? [`${from} → ${to}`] : []))
}

const nameOf = (path: string): string => basename(path, '.ts')

const misnamed = (registry: Registry, sources: readonly Source[]): string[] =>
  plugIns(registry, sources)
    .filter(source => !codeOf(source, 'with-texts').includes(`id: '${nameOf(source.path)}'`))
    .map(({ path }) => path)

for (const registry of REGISTRIES) {
  const { folder } = registry
  describe.skipIf(!existsSync(folder))(folder, () => {
    const sources = existsSync(folder) ? sourcesUnder(folder) : []

    test('holds plug-ins', () => expect(plugIns(registry, sources).length).toBeGreaterThan(0))
    test('every plug-in stands in its list', () => expect(forgotten(registry, sources)).toEqual([]))
    test('no plug-in loads another', () => expect(entangled(registry, sources)).toEqual([]))
    if (registry.namedById) {
      test('every plug-in has the id that its file is named for', () => expect(misnamed(registry, sources)).toEqual([]))
    }
    const { test: testOf } = registry
    if (testOf) {
      test('every plug-in has its own test', () => {
        const tests = plugIns(registry, sources).map(({ path }) => testOf(nameOf(path)))
        expect(tests.filter(path => !existsSync(path))).toEqual([])
      })
    }
  })
}

describe('a registry notices', () => {
  const registry: Registry = { folder: 'src/x', plugIn: /= defineMethod\b/ }
  const plugIn = (name: string, more = ''): Source => ({
    path: `src/x/${name}.ts`,
    text: `${more}export const ${name} = defineMethod({ id: '${name}' })`,
  })
  const index: Source = { path: 'src/x/index.ts', text: "import { a } from './a.ts'\nexport const all = [a]" }

  test('a plug-in that was forgotten in the list, by its file', () => {
    expect(forgotten(registry, [index, plugIn('a'), plugIn('b')])).toEqual(['src/x/b.ts'])
    expect(forgotten(registry, [plugIn('a')])).toEqual(['src/x/a.ts'])
  })

  test('a file that only serves plug-ins needs no line', () => {
    expect(forgotten(registry, [index, plugIn('a'), { path: 'src/x/ladder.ts', text: 'export const l = 1' }])).toEqual(
      [],
    )
  })

  test('a plug-in that loads another', () => {
    const b = plugIn('b', "import { a } from './a.ts'\n")
    expect(entangled(registry, [index, plugIn('a'), b])).toEqual(['src/x/b.ts → src/x/a.ts'])
  })

  test('an id that is not the name of its file', () => {
    expect(misnamed(registry, [{ path: 'src/x/b.ts', text: "export const b = defineMethod({ id: 'c' })" }])).toEqual([
      'src/x/b.ts',
    ])
  })
})
