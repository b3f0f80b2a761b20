import type { InputFile } from '../model/assessment.ts'
import type { Finding } from '../model/finding.ts'
import type { Scheme } from '../model/scheme.ts'
import { readYaml } from '../read/yaml.ts'
import { compileScheme } from '../scheme/compile.ts'
import { readScheme } from './find-scheme.ts'
import { catalogueCodes } from './findings.ts'
import type { World } from './world.ts'

/** What `perf lint` hands to the terminal and to the document; no scheme where it cannot be used. */
export interface Linted {
  readonly scheme: Scheme | null
  readonly findings: readonly Finding[]
  readonly inputs: readonly InputFile[]
}

/** Checks a scheme without any data, and runs its worked examples. */
export async function lint(path: string, world: World): Promise<Linted> {
  const bytes = await readScheme(world.paths.resolve(path), world)
  const sha256 = await world.sha256(bytes)
  const file = world.paths.basename(path)
  const compiled = compileScheme(readYaml(bytes, file), sha256, catalogueCodes())
  return { scheme: compiled.ok ? compiled.scheme : null, findings: compiled.findings, inputs: [{ file, sha256 }] }
}
