import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** A file of the program: its path from the top with `/`, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly from: string
  /** A path from the top (`src/kernel/a1.ts`), a package (`zod`, `@a/b`) or a module of Node (`node:fs`). */
  readonly to: string
  readonly kind: 'own' | 'package' | 'node'
  /** Nothing of it is left when the program runs. */
  readonly typesOnly: boolean
  /** `import('x')`: loaded when it is needed, not when the program starts. */
  readonly later: boolean
}

/** Every TypeScript file under a folder of this repository. */
export const sourcesUnder = (folder: string): Source[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))

const trees = new WeakMap<Source, ts.SourceFile>()

const treeOf = (source: Source): ts.SourceFile =>
  remembered(trees, source, ({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))

/** Every node but those of a JSDoc comment, which may hold code of its own. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  if (ts.isJSDoc(node)) return
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

/** What a file imports, in every spelling: `import … from`, bare `import`, `export … from`, `import()`, and types written as `import('x').T`. */
export const importsOf = (source: Source): readonly Import[] => remembered(imports, source, readImports)

const imports = new WeakMap<Source, readonly Import[]>()

/** Every law asks the same of the same files. */
function remembered<T>(known: WeakMap<Source, T>, source: Source, read: (source: Source) => T): T {
  const answer = known.get(source) ?? read(source)
  known.set(source, answer)
  return answer
}

function readImports(source: Source): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typesOnly: boolean, later: boolean): void => {
    const name = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : 'a computed name'
    found.push({ from: source.path, ...target(source.path, name), typesOnly, later })
  }
  for (const node of nodesOf(treeOf(source))) {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause), false)
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, exportsTypesOnly(node), false)
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true, false)
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false, true)
  }
  return found
}

const isLoad = (callee: ts.Node): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const names = clause.namedBindings
  return !clause.name && !!names && ts.isNamedImports(names) && allTypes(names.elements)
}

const exportsTypesOnly = (node: ts.ExportDeclaration): boolean =>
  node.isTypeOnly ||
  (!!node.exportClause && ts.isNamedExports(node.exportClause) && allTypes(node.exportClause.elements))

const allTypes = (names: readonly { readonly isTypeOnly: boolean }[]): boolean =>
  names.length > 0 && names.every(name => name.isTypeOnly)

function target(from: string, name: string): Pick<Import, 'to' | 'kind'> {
  if (name.startsWith('.')) return { to: posix.join(posix.dirname(from), name), kind: 'own' }
  if (name.startsWith('node:')) return { to: name, kind: 'node' }
  return { to: name.split('/', name.startsWith('@') ? 2 : 1).join('/'), kind: 'package' }
}

const TEXTS = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
])

/** The code alone: comments blanked out, texts too unless they are asked for; every character at its old place. */
export const codeOf = (source: Source, texts: 'with-texts' | 'without-texts' = 'without-texts'): string =>
  texts === 'with-texts'
    ? remembered(codeWithTexts, source, () => readCode(source, () => true))
    : remembered(codeAlone, source, () => readCode(source, node => !TEXTS.has(node.kind)))

const codeWithTexts = new WeakMap<Source, string>()
const codeAlone = new WeakMap<Source, string>()

function readCode(source: Source, keeps: (node: ts.Node) => boolean): string {
  const code = source.text.replaceAll(/[^\n]/g, ' ').split('')
  for (const node of nodesOf(treeOf(source))) {
    if (node.getChildCount() > 0 || !keeps(node)) continue
    for (let at = node.getStart(); at < node.getEnd(); at++) code[at] = source.text[at] ?? ' '
  }
  return code.join('')
}

/** The lines, counted from 1, on which a pattern stands in a text. */
export const linesWith = (text: string, pattern: RegExp): number[] => [
  ...new Set([...text.matchAll(new RegExp(pattern, 'g'))].map(match => text.slice(0, match.index).split('\n').length)),
]
