import type { Option, Parameter, Survey } from '../model/scheme.ts'
import type { Path, SchemeSource } from '../model/scheme-source.ts'
import { parameter } from './parameter.ts'
import type { SchemeFile } from './schema.ts'

type SurveyFile = NonNullable<SchemeFile['surveys']>[number]

/** The surveys of a sound scheme; the value of every option becomes a parameter. */
export const buildSurveys = (from: SchemeSource, file: SchemeFile, keep: (made: Parameter) => void): Survey[] =>
  (file.surveys ?? []).map((survey, s) => ({
    id: survey.id,
    title: survey.title,
    file: survey.file ?? null,
    unitColumn: survey.unit,
    questions: survey.questions,
    where: new Map(Object.entries(survey.where ?? {}).map(([column, wanted]) => [column, [wanted].flat()])),
    options: survey.options.map((option, o) => {
      const made = {
        name: option.name,
        aliases: option.aliases ?? [],
        value: valueParameter(from, file, survey, option, ['surveys', s, 'options', o]),
      }
      if (made.value !== null) keep(made.value)
      return made satisfies Option
    }),
  }))

function valueParameter(
  from: SchemeSource,
  file: SchemeFile,
  survey: SurveyFile,
  { name, value }: SurveyFile['options'][number],
  path: Path,
): Parameter | null {
  if (value === null) return null
  return parameter(from, {
    id: `survey.${survey.id}.${name}`,
    name: { zh: `“${name}”分值`, en: `value of "${name}"` },
    owner: survey.title,
    value,
    path: [...path, 'value'],
    source: survey.source ?? file.source ?? null,
    assumed: survey.assumed ?? false,
  })
}
