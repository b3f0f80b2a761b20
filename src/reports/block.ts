/** What a block says of itself; the terminal decides how that looks. */
export type Tone = 'plain' | 'strong' | 'muted' | 'problem' | 'warning' | 'good'

/** A piece of a report for the terminal, without any library's types. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string; readonly tone?: Tone; readonly depth?: number }
  /** Labelled lines, one under the other: the texts begin in one column. */
  | { readonly kind: 'fields'; readonly fields: readonly Labelled[]; readonly depth?: number; readonly tone?: Tone }
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
      readonly fields: readonly Labelled[]
    }
  | { readonly kind: 'gap' }

/** A label and its text; an empty label continues the one above. */
export type Labelled = readonly [label: string, text: string]

export const GAP: Block = { kind: 'gap' }
export const line = (text: string, tone: Tone = 'plain', depth = 0): Block => ({ kind: 'line', text, tone, depth })
export const fields = (labelled: readonly Labelled[], depth = 0, tone: Tone = 'plain'): Block => ({
  kind: 'fields',
  fields: labelled,
  depth,
  tone,
})
