import type { Language, Text } from '../../src/text/text.ts'

/** What the reference page says of one measure or method. */
export interface Described {
  readonly id: string
  readonly title: Text
  readonly says: Text
  /** Its parameters: name, what may stand there by default, what it means. */
  readonly parameters: readonly (readonly [string, string, string])[]
  /** Worked examples, each as one line. */
  readonly examples: readonly string[]
}

const HEAD = [
  '# 计分依据和计分办法 · Measures and methods',
  '',
  '<!-- 由 src/measures 和 src/methods 生成；UPDATE=1 npm test 重写。Generated; rewritten by UPDATE=1 npm test. -->',
  '',
]

/** The reference page docs/methods.md: what can be measured, and how it becomes points, with the worked examples. */
export function referencePage(measures: readonly Described[], methods: readonly Described[]): string {
  return [
    ...HEAD,
    '## 计分依据 measure',
    '',
    ...measures.flatMap(section),
    '## 计分办法 method',
    '',
    ...methods.flatMap(section),
  ].join('\n')
}

function section({ id, title, says, parameters, examples }: Described): string[] {
  const worked = examples.map(example => `- ${example}`)
  const told = (['zh', 'en'] as readonly Language[]).flatMap(language => [says[language], ''])
  const table = parameters.map(([name, fallback, meaning]) => `| \`${name}\` | ${fallback} | ${meaning} |`)
  const listed = table.length > 0 ? ['| 参数 | 不写时 | 含义 |', '|---|---|---|', ...table, ''] : []
  return [
    `### \`${id}\` ${title.zh} · ${title.en}`,
    '',
    ...told,
    ...listed,
    ...(worked.length > 0 ? [...worked, ''] : []),
  ]
}
