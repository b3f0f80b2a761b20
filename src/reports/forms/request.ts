import { type Day, dayOf } from '../../kernel/day.ts'
import type { Asked } from '../../model/asked.ts'
import type { SheetKind, Task } from '../../model/dataset.ts'
import { allIndicators } from '../../model/indicators.ts'
import type { Indicator, Scheme } from '../../model/scheme.ts'
import type { Unit } from '../../model/unit.ts'

/** What forms are made from. */
export interface FormRequest {
  readonly scheme: Scheme
  /** Everybody in the registry. */
  readonly units: readonly Unit[]
  /** The tasks of the approved ledger; empty: there is none. */
  readonly tasks: readonly Task[]
  /** The proper name of each kind of sheet and of its columns, as they are read. */
  readonly words: (kind: SheetKind) => { readonly name: string; readonly heading: (id: string) => string }
  /** The words for where a task stands, the first of each kind. */
  readonly statuses: readonly string[]
  /** Blank rows below what is known. */
  readonly rows: number
}

/** What is asked under an indicator, for each kind of sheet. */
export type AskedOf<S extends Asked['sheet']> = Extract<Asked, { sheet: S }>

/** Everything that is asked on one kind of sheet, with the indicator that asks, in the order of the scheme. */
export function askedOn<S extends Asked['sheet']>(
  { indicators }: Scheme,
  sheet: S,
): { readonly indicator: Indicator; readonly asked: AskedOf<S> }[] {
  return allIndicators(indicators).flatMap(indicator =>
    indicator.asks.filter((asked): asked is AskedOf<S> => asked.sheet === sheet).map(asked => ({ indicator, asked })),
  )
}

/** The units that an indicator is about. */
export const unitsUnder = ({ groups }: Indicator, units: readonly Unit[]): readonly Unit[] =>
  takingPart(units).filter(({ group }) => groups === null || groups.includes(group))

/** The units that are assessed, ranked or not. */
export const takingPart = (units: readonly Unit[]): readonly Unit[] =>
  units.filter(({ participation }) => participation !== 'excluded')

export const namesOf = (units: readonly Unit[]): string[] => units.map(({ name }) => name)

/** The days that a form takes: the scheme's year, one before and one after. */
export const daysAround = ({ year }: Scheme): { readonly from: Day; readonly to: Day } => {
  const [from, to] = [dayOf(year - 1, 1, 1), dayOf(year + 1, 12, 31)]
  if (from === null || to === null) throw new Error(`${year} is no year of a calendar`)
  return { from, to }
}

/** The line under the title: who filled it in, to be completed by hand. */
export const signed = (who: string): string => `${who}　　　填报人：　　　　　联系电话：　　　　　　填报日期：`
