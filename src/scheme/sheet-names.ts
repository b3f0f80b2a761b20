import type { SheetNames } from '../model/scheme.ts'
import type { SchemeFile } from './schema.ts'

/** What this office calls sheets, headings and statuses. */
export function sheetNames({ names }: SchemeFile): SheetNames {
  return {
    sheets: stated(names?.sheets),
    headings: new Map(Object.entries(names?.headings ?? {}).map(([sheet, headings]) => [sheet, stated(headings)])),
    statuses: new Map(
      (['finished', 'ongoing', 'unfinished'] as const).flatMap(status =>
        (names?.statuses?.[status] ?? []).map(word => [word, status] as const),
      ),
    ),
    collectives: new Map(
      Object.entries(names?.collectives ?? {}).map(([name, { groups = [], units = [] }]) => [name, { groups, units }]),
    ),
  }
}

const stated = (lists: Readonly<Record<string, readonly string[] | undefined>> | undefined) =>
  new Map(Object.entries(lists ?? {}).flatMap(([key, list]) => (list === undefined ? [] : [[key, list] as const])))
