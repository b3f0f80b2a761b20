/** What a cell holds; a Date is a day at 00:00 UTC. */
export type Cell = string | number | Date | null

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** The one that is there; the generator must not go on without it. */
export function must<T>(found: T | undefined | null, what: string): T {
  if (found === undefined || found === null) throw new Error(`the demo has no ${what}`)
  return found
}
