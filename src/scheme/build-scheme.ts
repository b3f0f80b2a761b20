import { parseDay } from '../kernel/day.ts'
import type { Example, Parameter, Scheme } from '../model/scheme.ts'
import type { SchemeSource } from '../model/scheme-source.ts'
import { DUE_SOON_DAYS } from '../model/task-state.ts'
import { buildAdjustments, buildLimits } from './build-adjustments.ts'
import { buildAwards, buildConsequences, buildVetoes } from './build-awards.ts'
import { rollUpOf } from './build-factors.ts'
import { buildGrades, buildQuotas, buildTies } from './build-grades.ts'
import { buildIndicators } from './build-indicators.ts'
import { buildScrutiny } from './build-scrutiny.ts'
import { buildSurveys } from './build-surveys.ts'
import { buildChanges } from './changes-shape.ts'
import { exactly, parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'
import { sheetNames } from './sheet-names.ts'
import type { WrittenScheme } from './written.ts'

/** A scheme that has passed every rule, as the rest of perf knows it. */
export function buildScheme(written: WrittenScheme, file: SchemeFile, sha256: string): Scheme {
  const { source: from } = written
  const clause = file.source ?? null
  const parameters: Parameter[] = []
  const keep = (made: Parameter) => void parameters.push(made)
  const full = parameter(from, {
    id: 'full',
    name: { zh: '满分', en: 'Full mark' },
    value: file.full,
    path: ['full'],
    source: clause,
    assumed: false,
    owner: '',
  })
  keep(full)
  const surveyValues: Parameter[] = []
  const surveys = buildSurveys(from, file, made => void surveyValues.push(made))
  const indicators = buildIndicators(written.top, { source: from, clause, surveys, year: file.year, keep })
  const adjustments = buildAdjustments(from, file, keep)
  const limits = buildLimits(from, file, keep)
  const grades = buildGrades(from, file, keep)
  const vetoes = buildVetoes(from, file, keep)
  const awards = buildAwards(from, file, keep)
  const scrutiny = buildScrutiny(from, file, keep)
  return {
    id: file.id,
    title: file.title,
    year: file.year,
    file: from.file,
    sha256,
    issuer: file.issuer ?? null,
    simulated: file.simulated ?? false,
    final: file.final ?? false,
    cutoff: file.cutoff === undefined ? null : parseDay(file.cutoff),
    full,
    rounding: roundingOf(file),
    rollUp: rollUpOf(file.rollUp),
    indicators,
    notApplicable: file.notApplicable ?? null,
    adjustments,
    limits,
    groups: file.groups ?? [],
    ties: buildTies(file),
    grades,
    quotas: buildQuotas(file),
    vetoes,
    awards,
    consequences: buildConsequences(file),
    surveys,
    scrutiny,
    dueSoonDays: file.lights?.yellowDays ?? DUE_SOON_DAYS,
    submissionsDue: parseDay(file.submissions?.due ?? ''),
    changes: buildChanges(file.changes),
    inputs: file.inputs ?? [],
    evidence: file.evidence ?? null,
    names: sheetNames(file),
    assumed: file.assumed ?? [],
    examples: examplesOf(from, file),
    parameters: [...parameters, ...surveyValues],
    checks: new Map(Object.entries(file.checks ?? {})),
  }
}

const roundingOf = ({ rounding }: SchemeFile): Scheme['rounding'] => ({
  ...rounding,
  indicator: rounding.indicator === 'none' ? null : rounding.indicator,
})

const written = (value: string | number): string => (typeof value === 'string' ? value : exactly(value).toFixed())

const examplesOf = (from: SchemeSource, file: SchemeFile): Example[] =>
  (file.examples ?? []).map(({ indicator, given, score, source }, i) => ({
    indicator,
    given: new Map(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, written(value)]])),
    ),
    score: exactly(score).toFixed(),
    source: source ?? null,
    at: from.placeOf(['examples', i], 'value'),
  }))
