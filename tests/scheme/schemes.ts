import { readFileSync } from 'node:fs'
import type { Finding } from '../../src/model/finding.ts'
import type { SchemeSource } from '../../src/model/scheme-source.ts'
import { readYaml } from '../../src/read/yaml.ts'
import { type Compiled, compileScheme } from '../../src/scheme/compile.ts'
import { rules } from '../../src/scheme/rules/index.ts'
import { writtenScheme } from '../../src/scheme/written.ts'

/** The sound scheme that every test starts from. */
export const SOUND = readFileSync('fixtures/scheme-sound/scheme.yaml', 'utf8')

export const sourceOf = (text: string): SchemeSource => readYaml(new TextEncoder().encode(text), 'scheme.yaml')

export const compiled = (text: string): Compiled => compileScheme(sourceOf(text), 'sha')

/** The sound scheme with some of its text replaced; a text that is not there is a mistake of the test. */
export function edited(...edits: readonly (readonly [string, string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sound scheme has no "${from}"`)
    return text.replace(from, to)
  }, SOUND)
}

/** What one rule finds, with places and details. */
export function hits(code: string, text: string) {
  const rule = rules.find(one => one.code === code)
  if (rule === undefined) throw new Error(`there is no rule ${code}`)
  const written = writtenScheme(sourceOf(text))
  return rule.find(written).map(hit => ({
    details: hit.details,
    at: 'at' in hit ? hit.at : written.source.placeOf(hit.path, hit.on),
  }))
}

/** Line and column of a piece of text. */
export function placeOf(text: string, piece: string): { file: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  return { file: 'scheme.yaml', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Code and place of findings: SCH-01 4:7. */
export const placed = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, where }) =>
    where.kind === 'line' ? `${code} ${where.place.line}:${where.place.column}` : code,
  )
