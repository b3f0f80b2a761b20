import { codeOf, type Import, importsOf, linesWith, type Source } from './source.ts'

/** A law of the house, with its reason and with what it must, and must not, object to. */
export interface Law {
  readonly name: string
  readonly because: string
  readonly breaches: (sources: readonly Source[]) => string[]
  /** Small programs that break it: a law that lets one of these pass is no law. */
  readonly broken: readonly Program[]
  /** Small programs that keep it. */
  readonly kept: readonly Program[]
}

/** Files by path. */
export type Program = Readonly<Record<string, string>>

export const sourcesOf = (program: Program): Source[] => Object.entries(program).map(([path, text]) => ({ path, text }))

/** What one folder of src may import beside itself: folders or single files, packages, modules of Node. */
export interface FolderLaw {
  readonly folder: string
  readonly may: readonly string[]
  /** Of these, types only: nothing of them runs here. */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  readonly node?: readonly string[]
  readonly because: string
}

const SPELLINGS = [
  (to: string) => `import { x } from '${to}'\nx()`,
  (to: string) => `import '${to}'`,
  (to: string) => `export { x } from '${to}'`,
  (to: string) => `const x = await import('${to}')\nx.y()`,
]
const TYPES_ONLY = (to: string): string => `import type { X } from '${to}'\nexport type Y = X`

/** The import table of src as one law for each folder. */
export function folderLaws(rows: readonly FolderLaw[]): Law[] {
  const folders = rows.map(row => row.folder)
  return rows.map(row => {
    const at = row.folder.endsWith('.ts') ? `src/${row.folder}` : `src/${row.folder}/planted.ts`
    const up = row.folder.endsWith('.ts') ? './' : '../'
    const open = [row.folder, ...row.may]
    const strangers = folders.filter(name => !open.includes(name))
    const targets = (names: readonly string[]): string[] =>
      names.map(name => up + (name.endsWith('.ts') ? name : `${name}/x.ts`))
    const typesOf = row.types ?? []
    return {
      name: `src/${row.folder} imports only ${namesOf(row)}`,
      because: row.because,
      breaches: sources =>
        sources
          .filter(source => source.path === at || source.path.startsWith(`src/${row.folder}/`))
          .flatMap(importsOf)
          .filter(found => !isOpen(row, found))
          .map(arrow),
      broken: [
        ...targets(strangers).flatMap(to => SPELLINGS.map(spell => ({ [at]: spell(to) }))),
        ...targets(strangers.filter(name => !typesOf.some(type => type.startsWith(name)))).map(to => ({
          [at]: TYPES_ONLY(to),
        })),
        ...SPELLINGS.map(spell => ({ [at]: spell('left-pad') })),
        { [at]: "import http from 'node:http'\nhttp.get('x')" },
      ],
      kept: [
        ...targets(row.may).flatMap(to => SPELLINGS.map(spell => ({ [at]: spell(to) }))),
        ...targets(typesOf).map(to => ({ [at]: TYPES_ONLY(to) })),
        ...[...(row.packages ?? []), ...(row.node ?? [])].map(to => ({ [at]: `import x from '${to}'\nx()` })),
      ],
    }
  })
}

const namesOf = ({ may, types = [], packages = [], node = [] }: FolderLaw): string =>
  [...may, ...types.map(name => `${name} (types)`), ...packages, ...node].join(', ') || 'nothing'

function isOpen(row: FolderLaw, { to, kind, typesOnly }: Import): boolean {
  if (kind === 'package') return row.packages?.includes(to) ?? false
  if (kind === 'node') return row.node?.includes(to) ?? false
  const folders = [row.folder, ...row.may, ...(typesOnly ? (row.types ?? []) : [])]
  return folders.some(name => to === `src/${name}` || to.startsWith(`src/${name}/`))
}

const arrow = ({ from, to }: Import): string => `${from} → ${to}`

/** Where a package, or a module of Node, may be known: folders (`src/read/`) or files; `files: 1` means one file of these and no other. */
export interface Confinement {
  readonly of: string
  readonly under: readonly string[]
  readonly files?: 1
  readonly because: string
}

export const confinementLaw = ({ of, under, files, because }: Confinement): Law => {
  const inside = under.map(place => (place.endsWith('/') ? `${place}a.ts` : place))
  const [first = ''] = inside
  const use = `import x from '${of}'\nx()`
  return {
    name: `${of} is known ${files === 1 ? 'to one file' : 'only'} under ${under.join(' and ')}`,
    because,
    breaches: sources => {
      const users = sources.filter(source => importsOf(source).some(({ to }) => to === of)).map(({ path }) => path)
      if (users.length === 0)
        return [`no file imports ${of}: take its row out of the laws, and the package out of package.json`]
      const outside = users.filter(path => !stands(path, under))
      if (outside.length > 0) return outside.map(path => `${path} → ${of}`)
      return files === 1 && users.length > 1 ? users.map(path => `${path} → ${of}, which is for one file only`) : []
    },
    broken: [
      { [first]: use, 'src/score/planted.ts': use },
      { [first]: use, 'src/score/planted.ts': `type X = import('${of}').X` },
      { 'src/score/planted.ts': '' },
      ...(files === 1 && first.endsWith('/a.ts') ? [{ [first]: use, [first.replace(/a\.ts$/, 'b.ts')]: use }] : []),
    ],
    kept: inside.map(path => ({
      [path]: use,
      'src/score/planted.ts': `// import x from '${of}'\nconst text = "import('${of}')"`,
    })),
  }
}

/** Whether a path is one of these files, or in one of these folders. */
const stands = (path: string, places: readonly string[]): boolean =>
  places.some(place => path === place || (place.endsWith('/') && path.startsWith(place)))

/** Words that may stand only in some places, or in none. */
export interface WordLaw {
  readonly name: string
  readonly word: RegExp
  /** Folders (`src/write/`) or files where the word may stand. */
  readonly only?: readonly string[]
  readonly because: string
  readonly broken: readonly string[]
  readonly kept?: readonly string[]
  /** `all` reads comments too, `with-texts` reads literals too. */
  readonly reads?: 'code' | 'with-texts' | 'all'
}

export const wordLaw = ({ name, word, only = [], because, broken, kept = [], reads = 'code' }: WordLaw): Law => {
  const textOf = (source: Source): string => {
    if (reads === 'all') return source.text
    return codeOf(source, reads === 'with-texts' ? 'with-texts' : 'without-texts')
  }
  const inComment = reads === 'all' ? [] : broken.map(code => `/* ${code} */`)
  const places = only.map(place => (place.endsWith('/') ? `${place}planted.ts` : place))
  return {
    name,
    because,
    breaches: sources =>
      sources
        .filter(({ path }) => !stands(path, only))
        .flatMap(source => linesWith(textOf(source), word).map(line => `${source.path}:${line}`)),
    broken: broken.map(code => ({ 'src/rank/planted.ts': code })),
    kept: [
      ...[...kept, ...inComment].map(code => ({ 'src/rank/planted.ts': code })),
      ...places.flatMap(path => broken.map(code => ({ [path]: code }))),
    ],
  }
}

/** Every file that loads together with `start`, types and `import()` left aside, and the packages it needs. */
export function loadedWith(start: string, sources: readonly Source[]): Import[] {
  const byPath = new Map(sources.map(source => [source.path, source]))
  const seen = new Set([start])
  const loaded: Import[] = []
  for (const path of seen) {
    const source = byPath.get(path)
    for (const found of source ? importsOf(source) : []) {
      if (found.typesOnly || found.later) continue
      loaded.push(found)
      if (found.kind === 'own') seen.add(found.to)
    }
  }
  return loaded
}

/** Rings of files that load each other. */
export function rings(sources: readonly Source[]): string[] {
  return sources
    .map(source => source.path)
    .filter(path => loadedWith(path, sources).some(({ to }) => to === path))
    .map(path => `${path} loads itself through what it loads`)
}
