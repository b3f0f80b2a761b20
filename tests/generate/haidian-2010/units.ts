import { stream } from '../kit/random.ts'
import { must } from '../kit/record.ts'

export interface SampleUnit {
  /** As the chapter lists it. */
  readonly name: string
  /** Other names that the chapter itself uses. */
  readonly short: string | null
  readonly alias: string | null
  /** What its documents begin with: 海环发〔2010〕12号. */
  readonly prefix: string
  readonly group: string
  readonly part: '是' | '单列' | '不参加'
  readonly leader: string
  readonly formerly: string | null
}

export const ENTERPRISE = '面向企业类'
export const PUBLIC = '面向社会群众类'
export const PARTY = '面向党政机关与基层单位类'
export const SOLO = '单独组织考核'
/** The classes that are ranked. */
export const CLASSES = [ENTERPRISE, PUBLIC, PARTY] as const

// 名称|简称|别名|文号字头。名称照《考评方案》四个方面的名单，简称和别名都是同一章里的叫法。
const LISTS: Readonly<Record<string, readonly string[]>> = {
  [ENTERPRISE]: [
    '海淀工商分局|||海工商发',
    '海淀国家税务局|||海国税发',
    '区地方税务局|||海地税发',
    '海淀药品监督分局|||海药监发',
    '区商务局|商务局||海商发',
    '区质量技术监督局|||海质监发',
    '区环境保护局|环保局|区环保局|海环发',
    '海淀规划分局|||海规发',
    '区建设委员会|建委|区建委|海建发',
    '区科学技术委员会|||海科发',
    '区旅游局|||海旅发',
    '国有资产监督管理委员会|||海国资发',
    '安监局|||海安监发',
    '民防局|||海民防发',
    '海淀园|||海园发',
  ],
  [PUBLIC]: [
    '区卫生局|||海卫发',
    '海淀公安分局|公安分局||海公发',
    '海淀交通支队|交通支队||海交发',
    '区城市管理监察大队|城管大队|区城管大队|海城管发',
    '区国土资源局|||海国土发',
    '区教育委员会|||海教发',
    '区计划生育委员会|||海计生发',
    '区市政管理委员会|市政管委|区市政管委、区市政市容委|海政管发',
    '区水务局|水务局||海水发',
    '区文化委员会|||海文发',
    '区劳动和社会保障局|||海劳发',
    '区民政局|||海民发',
    '信访办|||海信发',
    '公共委|||海公共发',
    '地震局|||海震发',
    '体育局|||海体发',
  ],
  [PARTY]: [
    '区统计局|||海统发',
    '区财政局|||海财发',
    '区审计局|||海审发',
    '区司法局|||海司发',
    '档案局|||海档发',
    '区法制办公室|||海法发',
    '区人事局|||海人发',
    '区发展改革委员会|发改委||海发改',
  ],
  [SOLO]: ['农林委|||海农林发', '社工办|||海社工发', '民宗侨办|||海民宗发'],
}

/** Rated under the city-management scheme only (信息化城市管理), not under this one. */
const EXCLUDED = '环卫中心|区环卫中心||海环卫发'

/** A unit that took over another: made up, so that a result of an earlier year stands under another name. */
export const SUCCESSOR = { unit: '民防局', formerly: '区人民防空办公室' } as const

function unit(line: string, group: string, part: SampleUnit['part'], index: number): SampleUnit {
  const [name = '', short = '', alias = '', prefix = ''] = line.split('|')
  return {
    name,
    short: short || null,
    alias: alias || null,
    prefix,
    group,
    part,
    leader: `区领导${'甲乙丙丁戊己'.charAt((index * 5 + group.length) % 6)}`,
    formerly: name === SUCCESSOR.unit ? SUCCESSOR.formerly : null,
  }
}

/** The 42 departments of the chapter in its order, and one that takes no part. */
export const UNITS: readonly SampleUnit[] = [
  ...Object.entries(LISTS).flatMap(([group, lines]) =>
    lines.map((line, index) => unit(line, group, group === SOLO ? '单列' : '是', index)),
  ),
  unit(EXCLUDED, PUBLIC, '不参加', 16),
]

/** The units that are scored: all but 不参加. */
export const SCORED: readonly SampleUnit[] = UNITS.filter(({ part }) => part !== '不参加')

export const unitsIn = (group: string): readonly SampleUnit[] => SCORED.filter(one => one.group === group)

export const unitNamed = (name: string): SampleUnit =>
  must(
    UNITS.find(one => one.name === name),
    name,
  )

/** What people call a unit. */
export const spoken = ({ short, name }: SampleUnit): string => short ?? name

/** How good a unit is at its work, from 0 to 1. */
export const quality = ({ name }: SampleUnit): number => stream(`haidian-2010/quality/${name}`).next()

/** Names that mean many units at once, as the scheme declares them. */
const COLLECTIVES: Readonly<Record<string, readonly string[]>> = {
  各委办局: SCORED.filter(({ part }) => part === '是').map(({ name }) => name),
  各城市管理职能部门: [
    ...['区发展改革委员会', '区市政管理委员会', '区建设委员会', '农林委', '安监局', '区环境保护局'],
    ...['区商务局', '区城市管理监察大队', '区水务局', '海淀公安分局', '海淀交通支队'],
  ],
}

const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ name, short, alias, formerly }) =>
    [name, short, formerly, ...(alias?.split('、') ?? [])].flatMap(other =>
      other === null ? [] : [[other, name] as const],
    ),
  ),
)

/** The full names of the units that a cell names; a name that nobody bears is nobody. */
export const named = (cell: string | null): readonly string[] =>
  (cell ?? '').split('、').flatMap(part => COLLECTIVES[part] ?? OTHER_NAMES.get(part) ?? [])
