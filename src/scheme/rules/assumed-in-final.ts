import type { Path } from '../../model/scheme-source.ts'
import { asList, asMapping } from '../raw.ts'
import { defineRule } from '../rule.ts'
import { listed } from '../words.ts'
import type { WrittenScheme } from '../written.ts'
import { writtenAdjustments } from '../written-adjustments.ts'

interface Details {
  readonly count: number
  readonly lines: readonly number[]
}

/** A final ranking must not rest on values that the office made up for a trial. */
export const assumedInFinal = defineRule<Details>({
  code: 'SCH-13',
  severity: 'error',
  title: { zh: '正式结果中还有暂定内容', en: 'Assumed values in a final run' },
  why: {
    zh: '标为 assumed 的内容考核文件没有写明；正式结果不能以此为依据。',
    en: 'What is marked `assumed` is not in the official document; a final result must not rest on it.',
  },
  example: { zh: 'final: true，同时有 assumed: [method]', en: 'final: true together with assumed: [method]' },
  *find(written) {
    if (written.root.final !== true) return
    const paths = assumedPaths(written)
    const lines = [...new Set(paths.map(path => written.source.placeOf(path, 'value').line))].sort((a, b) => a - b)
    if (paths.length > 0) yield { path: ['final'], on: 'value', details: { count: paths.length, lines } }
  },
  says: ({ count, lines }) => ({
    zh: `方案标为正式（final: true），但第 ${listed(lines.map(String)).zh} 行还有 ${count} 处暂定内容（assumed）。`,
    en: `The scheme is marked final, but ${count} assumed value${count === 1 ? '' : 's'} remain on line${lines.length === 1 ? '' : 's'} ${listed(lines.map(String)).en}.`,
  }),
  remedy: () => ({
    zh: '请逐处报批，经批准的删去 assumed 并补上出处；在此之前把 final 改为 false 试算。',
    en: 'Have each approved, then take `assumed` away and cite the approval; until then set final to false for a trial run.',
  }),
  found: ({ count }) => String(count),
})

function assumedPaths({ root, indicators }: WrittenScheme): Path[] {
  const ofIndicators = indicators.flatMap(({ raw, path }) => asList(raw.assumed).map((_, i) => [...path, 'assumed', i]))
  const ofItems = writtenAdjustments(root).flatMap(({ raw, path }) =>
    raw.assumed === true ? [[...path, 'assumed']] : [],
  )
  const flat = ['grades', 'surveys', 'vetoes', 'awards', 'consequences'].flatMap(key =>
    asList(root[key]).flatMap((item, i) => (asMapping(item).assumed === true ? [[key, i, 'assumed']] : [])),
  )
  const scrutiny = Object.entries(asMapping(root.scrutiny)).flatMap(([key, rule]) => [
    ...(asMapping(rule).assumed === true ? [['scrutiny', key, 'assumed']] : []),
    ...asList(rule).flatMap((item, i) => (asMapping(item).assumed === true ? [['scrutiny', key, i, 'assumed']] : [])),
  ])
  return [...asList(root.assumed).map((_, i) => ['assumed', i]), ...ofIndicators, ...ofItems, ...flat, ...scrutiny]
}
