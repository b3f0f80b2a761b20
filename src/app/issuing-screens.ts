import { placeName } from '../model/place-name.ts'
import { type Block, fields, GAP, type Labelled, line } from '../reports/block.ts'
import type { Language } from '../text/text.ts'
import type { Started, Template } from './init.ts'
import type { View } from './screens.ts'
import type { Templated } from './template.ts'

/** Writes a command so that it can be typed. */
type AsTyped = (words: readonly string[]) => string

/** The templates, or what was made of one; and what to do next. */
export function initScreen({ templates, started }: Started, view: View, asTyped: AsTyped): Block[] {
  const { language } = view
  if (started === null) return listed(templates, language)
  const { template, folder, files } = started
  const here = pathsFrom(view)
  const at = (name: string): string => here(view.world.paths.join(folder, name))
  const next: readonly (readonly string[])[] =
    template.ledger === null
      ? [
          ['lint', at('scheme.yaml')],
          ['template', at('scheme.yaml')],
        ]
      : [
          ['score', at(template.ledger)],
          ['template', at('scheme.yaml')],
        ]
  const [first, second] = next.map(words => asTyped(['perf', ...words]))
  return [
    line(STARTED[language](template.scheme.title, here(folder)), 'good'),
    fields(files.map(({ file }): Labelled => [file, aboutFile(file, template, language)])),
    GAP,
    ...(template.ledger === null ? toDecide(language) : [line(SAMPLE[language], 'warning'), GAP]),
    fields([
      [NEXT[language], first ?? ''],
      ['', second ?? ''],
    ]),
  ]
}

const listed = (templates: readonly Template[], language: Language): Block[] => [
  {
    kind: 'table',
    headings: language === 'zh' ? ['模板', '年度', '名称', '内容'] : ['template', 'year', 'title', 'what it has'],
    right: [],
    rows: templates.map(each => [each.id, String(each.scheme.year), each.scheme.title, contentsOf(each, language)]),
  },
  GAP,
  fields([[language === 'zh' ? '新建' : 'To start', 'perf init blank 2026年考核']]),
]

function contentsOf({ scheme, ledger }: Template, language: Language): string {
  const surveys = scheme.surveys.length
  if (language === 'zh') {
    if (ledger === null) return '要改的方案，空白名录'
    return `方案，${scheme.simulated ? '模拟' : ''}台账${surveys > 0 ? `，${surveys} 项测评` : ''}，可直接计分`
  }
  if (ledger === null) return 'a scheme to be changed, a blank registry'
  return `scheme, ${scheme.simulated ? 'simulated ' : ''}ledger${surveys > 0 ? `, ${surveys} surveys` : ''}; can be scored`
}

function aboutFile(file: string, { ledger }: Template, language: Language): string {
  const [zh, en] = file.endsWith('.yaml')
    ? ['考核方案', 'the scheme']
    : file === ledger
      ? ['名录、台账和其他各表', 'registry, ledger and the other sheets']
      : file.endsWith('.csv')
        ? ['测评表', 'answers of a survey']
        : ['单位名录，要填', 'registry of units, to be filled in']
  return (language === 'zh' ? zh : en) as string
}

/** What an office has to settle before a blank scheme is its own. */
const toDecide = (language: Language): Block[] => [
  line(
    language === 'zh' ? '要定的事（scheme.yaml 里都有位置）：' : 'To be decided (each has its place in scheme.yaml):',
  ),
  ...DECISIONS.map(([zh, en], i) => line(`${i + 1}. ${language === 'zh' ? zh : en}`, 'plain', 1)),
  GAP,
]

const DECISIONS: readonly (readonly [zh: string, en: string])[] = [
  ['年度、截止日、满分', 'year, cut-off, full mark'],
  ['单位：填好 名录.xlsx，分几组，哪些单列', 'units: fill in 名录.xlsx; groups; who is scored apart'],
  ['指标和分值；每项看什么、怎么计分', 'indicators and points; what each looks at, how it is scored'],
  ['台账任务的类别，各计入哪项指标', 'categories of tasks, and the indicator of each'],
  ['加减分的项目、上限，要不要文号', 'bonus and deduction: items, caps, documents'],
  ['等次、分数线，总分相同怎么办', 'grades, their lines, equal totals'],
  ['一票否决的事项和后果', 'vetoes and what follows'],
]

/** What was written, what it holds, and what to do with it. */
export function templateScreen(done: Templated, view: View, asTyped: AsTyped): Block[] {
  const { scheme, forms, folder, unplaced } = done
  const { language } = view
  const here = pathsFrom(view)
  const isPerUnit = forms.some(({ unit }) => unit !== null)
  const office = forms.find(({ unit }) => unit === null)
  const ledger = isPerUnit ? here(folder) : here(office?.path ?? folder)
  const next = fields([[NEXT_OF_FORMS[language], asTyped(['perf', 'validate', ledger])]], 0, 'muted')
  return [
    line(language === 'zh' ? `“${scheme.title}”${scheme.year} 年度` : `${scheme.title} ${scheme.year}`, 'strong'),
    fields([
      ...(language === 'zh' ? contentsInChinese(done, here(folder)) : contentsInEnglish(done, here(folder))),
      [(isPerUnit ? OFFICE : LEDGER)[language], here(office?.path ?? folder)],
    ]),
    ...(unplaced.length === 0 ? [] : [GAP, line(leftOut(done, language), 'warning')]),
    ...(view.brief ? [GAP, next] : []),
  ]
}

const LEDGER = { zh: '台账', en: 'Ledger' }
const OFFICE = { zh: '考核办用', en: 'For the office' }
const NEXT_OF_FORMS = { zh: '收回来以后', en: 'When they come back' }

const booksOfUnits = ({ forms }: Templated): number => forms.filter(({ unit }) => unit !== null).length

const contentsInChinese = (done: Templated, folder: string): Labelled[] => {
  const { roster, unplaced } = done
  const [tasks, books] = [roster.tasks.length, booksOfUnits(done)]
  return [
    ['名录', `${roster.file}，${roster.units.length} 个单位`],
    ...(tasks === 0 ? [] : [['任务', `${tasks - unplaced.length} 项，已填好、锁定`] as const]),
    ...(books === 0 ? [] : [['发给单位', `${folder}，${books} 个工作簿`] as const]),
  ]
}

const contentsInEnglish = (done: Templated, folder: string): Labelled[] => {
  const { roster, unplaced } = done
  const [tasks, books] = [roster.tasks.length, booksOfUnits(done)]
  return [
    ['Registry', `${roster.file}, ${roster.units.length} units`],
    ...(tasks === 0 ? [] : [['Tasks', `${tasks - unplaced.length}, filled in and locked`] as const]),
    ...(books === 0 ? [] : [['For units', `${folder}, ${books} workbooks`] as const]),
  ]
}

const SHOWN = 3

function leftOut({ unplaced }: Templated, language: Language): string {
  const cells = unplaced.slice(0, SHOWN).map(({ owner }) => placeName(owner.at))
  return language === 'zh'
    ? `有 ${unplaced.length} 项任务的牵头单位空白或不在名录，没有发给任何单位：${cells.join('、')}${unplaced.length > SHOWN ? ' 等' : ''}。请改好台账再发。`
    : `${unplaced.length} tasks name no known lead and went to no unit: ${cells.join(', ')}${unplaced.length > SHOWN ? ' …' : ''}. Mend the ledger and issue again.`
}

const pathsFrom = ({ world: { paths } }: View) => {
  const start = paths.resolve('.')
  return (path: string): string => paths.relative(start, path) || '.'
}

const STARTED = {
  zh: (title: string, folder: string) => `“${title}”已放在 ${folder}`,
  en: (title: string, folder: string) => `${title} is in ${folder}`,
}
const SAMPLE = {
  zh: '台账和测评是演示用的模拟数据；单位、任务、分值都要换成本地的。',
  en: 'Ledger and surveys hold simulated data; units, tasks and points are to be replaced by your own.',
}
const NEXT = { zh: '接着', en: 'Next' }
