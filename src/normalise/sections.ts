import type { Field } from '../model/field.ts'
import type { Place } from '../model/place.ts'

// From the outermost: 第一部分, 一、, （一）, 1., (1). A title without a number begins anew.
const NUMBERED: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]+[部编篇章]/,
  /^(?:第[一二三四五六七八九十\d]+节|[一二三四五六七八九十]{1,3}[、.．])/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,3}[、.．]/,
  /^[(（]\d{1,3}[)）]/,
]
// 注：… 填表人：… are no titles of what follows.
const REMARK = /^(?:注|备注|说明)[:：]|^填[表报]|[:：]$/

const levelOf = (title: string): number =>
  Math.max(
    0,
    NUMBERED.findIndex(form => form.test(title)),
  )

/** The sections that the present row stands in. */
export interface Sections {
  /** Whether the text is a title at all, and then how deep it stands; 0 is the outermost. */
  readonly enter: (title: string, at: Place) => number | null
  /** 一、重点工程 / （一）道路: one field for all rows of a section; null before the first. */
  readonly path: () => Field<string> | null
}

export function sections(): Sections {
  let open: readonly { readonly level: number; readonly title: string }[] = []
  let path: Field<string> | null = null
  return {
    enter: (title, at) => {
      if (REMARK.test(title)) return null
      const level = levelOf(title)
      open = [...open.filter(one => one.level < level), { level, title }]
      const value = open.map(one => one.title).join(' / ')
      path = { kind: 'value', value, shown: value, at }
      return level
    },
    path: () => path,
  }
}
