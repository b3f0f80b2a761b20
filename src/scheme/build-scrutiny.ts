import { parseDay } from '../kernel/day.ts'
import type { Parameter } from '../model/scheme.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import type { Scrutiny } from '../model/scrutiny.ts'
import type { Text } from '../text/text.ts'
import { parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'

const BY: Text = { zh: '比上年变化上限', en: 'most change since last year' }
const DEVIATIONS: Text = { zh: '偏离本组平均数的标准差上限', en: 'most standard deviations from the group' }
const LEAST: Text = { zh: '关联度下限', en: 'least cross ratio' }
const MOST: Text = { zh: '关联度上限', en: 'most cross ratio' }
const OUTLIER: Text = { zh: '打分偏离的中位绝对偏差上限', en: 'most median deviations of a mark' }
const PLACES: Text = { zh: '主客观名次相差上限', en: 'most places between opinion and performance' }

interface Stated {
  readonly source?: string | undefined
  readonly assumed?: boolean | undefined
}

/** The bounds of a sound scheme beyond which a person looks again, each with its clause. */
export function buildScrutiny(from: SchemeSource, file: SchemeFile, keep: (made: Parameter) => void): Scrutiny {
  const { change = [], spread = [], crossRatios = [], providers = [], judges, opinions } = file.scrutiny ?? {}
  const clauseOf = ({ source }: Stated): string | null => source ?? file.source ?? null
  const make = (name: Text, value: number, steps: Path, stated: Stated, owner: string): Parameter => {
    const path = ['scrutiny', ...steps]
    const made = parameter(from, {
      ...{ id: path.join('.'), name, value, path, owner },
      ...{ source: clauseOf(stated), assumed: stated.assumed ?? false },
    })
    keep(made)
    return made
  }
  return {
    change: change.map((rule, i) => ({
      items: rule.items,
      by: make(BY, rule.by, ['change', i, 'by'], rule, rule.items.join('、')),
    })),
    spread: spread.map((rule, i) => ({
      items: rule.items,
      deviations: make(DEVIATIONS, rule.deviations, ['spread', i, 'deviations'], rule, rule.items.join('、')),
    })),
    crossRatios: crossRatios.map((rule, i) => {
      const owner = `${rule.of} ÷ ${rule.to}`
      const bound = (name: Text, which: 0 | 1) =>
        make(name, rule.between[which], ['crossRatios', i, 'between', which], rule, owner)
      return { of: rule.of, to: rule.to, least: bound(LEAST, 0), most: bound(MOST, 1), source: clauseOf(rule) }
    }),
    providers: providers.map(rule => ({
      items: rule.items,
      from: rule.from,
      by: rule.by === undefined ? null : parseDay(rule.by),
      source: clauseOf(rule),
    })),
    judges: {
      outlier:
        judges?.outlier === undefined ? null : make(OUTLIER, judges.outlier, ['judges', 'outlier'], judges, '评委打分'),
      barAssessors: judges?.assessors === 'barred',
    },
    opinions:
      opinions === undefined
        ? null
        : { places: make(PLACES, opinions.places, ['opinions', 'places'], opinions, ''), of: opinions.of ?? [] },
  }
}
