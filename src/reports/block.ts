/** What a block says of itself; the terminal decides how that looks. */
export type Tone = 'plain' | 'strong' | 'muted' | 'problem' | 'warning' | 'good'

/** A piece of a report for the terminal, without any library's types. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly tone?: Tone; readonly depth?: number }
  | {
      readonly kind: 'table'
      readonly headings: readonly string[]
      readonly right: readonly number[]
      readonly rows: readonly (readonly string[])[]
    }
  /** A heading with labelled lines under it: one finding. */
  | {
      readonly kind: 'card'
      readonly head: string
      readonly tone: Tone
      readonly fields: readonly (readonly [string, string])[]
    }
  | { readonly kind: 'gap' }

export const GAP: Block = { kind: 'gap' }
export const line = (text: string, tone: Tone = 'plain', depth = 0): Block => ({ kind: 'line', text, tone, depth })
