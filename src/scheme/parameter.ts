import { decimal } from '../kernel/decimal.ts'
import type { Parameter } from '../model/scheme.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import type { Text } from '../text/text.ts'

interface Stated {
  readonly id: string
  readonly name: Text
  readonly value: number
  readonly path: Path
  readonly source: string | null
  readonly assumed: boolean
  readonly owner: string
}

/** A number of the scheme as an operand with its line, its clause and its cell on 参数. */
export function parameter(from: SchemeSource, { id, name, value, path, source, assumed, owner }: Stated): Parameter {
  return {
    kind: 'given',
    name,
    value: exactly(value),
    origin: { kind: 'scheme', at: from.placeOf(path, 'value'), id, source },
    id,
    source,
    assumed,
    owner,
  }
}

/** A number of the file: its shortest digits are the digits written there (read/yaml.ts refuses longer ones). */
export const exactly = (value: number) => decimal(String(value))

/** Makes every number within parsed parameters live; all else stays. `made` gets each with its path. */
export function replaceNumbers(
  params: unknown,
  make: (value: number, path: Path) => unknown,
  path: Path = [],
): unknown {
  if (typeof params === 'number') return make(params, path)
  if (Array.isArray(params)) return params.map((item, i) => replaceNumbers(item, make, [...path, i]))
  if (typeof params !== 'object' || params === null) return params
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, replaceNumbers(value, make, [...path, key])]),
  )
}
