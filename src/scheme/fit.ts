import type { InputName } from '../model/scheme.ts'
import type { WrittenIndicator } from './written.ts'

/** How a method takes what a measure offers: once a unit, or once a task; or what is lacking. */
export type Fit =
  | {
      readonly ok: true
      readonly perTask: boolean
      readonly needs: readonly InputName[]
      readonly offered: readonly InputName[]
    }
  | { readonly ok: false; readonly needs: readonly InputName[]; readonly offered: readonly InputName[] }

/** Whether the measure of a leaf offers what its method needs; null where one of them is not known. */
export function fitOf({ measure, method }: WrittenIndicator): Fit | null {
  if (measure === null || method === null) return null
  const needs = method.plugIn.needs(method.params)
  const { unit, perTask: ofTasks } = measure.plugIn.offers(measure.params)
  // Units are compared with one another, tasks are not.
  const perTask = method.plugIn.compares?.(method.params) ? [] : ofTasks
  for (const wanted of [needs, method.plugIn.instead ?? needs]) {
    const among = (offered: readonly InputName[]) => wanted.every(name => offered.includes(name))
    if (among(unit)) return { ok: true, perTask: false, needs: wanted, offered: unit }
    if (among(perTask)) return { ok: true, perTask: true, needs: wanted, offered: perTask }
  }
  return { ok: false, needs, offered: [...new Set([...unit, ...perTask])] }
}
