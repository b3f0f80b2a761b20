import { readXml } from '../xml.ts'
import { builtInKind, codeKind, type NumberKind } from './number-format.ts'

/** What each cell style makes of a number, by the style's index. */
export const readStyles = (content: Uint8Array, part: string): readonly NumberKind[] => {
  const codes = new Map<number, NumberKind>()
  const formats: number[] = []
  let list = ''
  readXml(content, part, {
    open(name, attributes) {
      const format = (): number => Number(attributes.get('numFmtId') ?? '0')
      if (name === 'numFmts' || name === 'cellXfs') list = name
      else if (name === 'numFmt' && list === 'numFmts')
        codes.set(format(), codeKind(attributes.get('formatCode') ?? ''))
      else if (name === 'xf' && list === 'cellXfs') formats.push(format())
    },
    close(name) {
      if (name === list) list = ''
    },
  })
  return formats.map(id => codes.get(id) ?? builtInKind(id))
}
