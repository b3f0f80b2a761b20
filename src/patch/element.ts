import { type Edit, insertion, scanText } from './text-part.ts'

/** An element in its part's text: its name as written, its start tag, and its end. */
export interface Element {
  readonly local: string
  readonly name: string
  readonly from: number
  /** Behind the start tag. */
  readonly opened: number
  /** In front of the end tag; of an empty element, behind its only tag. */
  readonly closed: number
  /** Behind the end tag. */
  readonly to: number
  readonly children: readonly Element[]
}

interface Open {
  local: string
  name: string
  from: number
  opened: number
  closed: number
  to: number
  children: Element[]
}

/** The tree of a small part: its root. `within` says which elements are looked into; of the others only the ends are kept. */
export function elementsOf(text: string, part: string): Element {
  const root: Open = { local: '', name: '', from: 0, opened: 0, closed: text.length, to: text.length, children: [] }
  const open: Open[] = [root]
  scanText(text, part, {
    open(local, _, from, opened) {
      const name = tagName(text, from)
      const element: Open = { local, name, from, opened, closed: opened, to: opened, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close(_, from, to) {
      const element = open.pop()
      if (element === undefined || from === element.from) return
      element.closed = from
      element.to = to
    },
  })
  return root.children[0] ?? root
}

const TAG_NAME = /[^\s/>]+/y

/** The name of the tag that begins at `from`, as written. */
export function tagName(text: string, from: number): string {
  TAG_NAME.lastIndex = from + 1
  return TAG_NAME.exec(text)?.[0] ?? ''
}

/** The prefix of a name with its colon; '' where it has none. */
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1)

/** XML of ours, written without prefixes, with the prefix that its surroundings use; names that have one keep theirs. */
export const prefixed = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z0-9]+[\s/>])/g, `<$1${prefix}`)

export const childOf = ({ children }: Element, local: string): Element | undefined =>
  children.find(child => child.local === local)

/** Puts XML at the end of an element's content; a `count` that it has follows the number of its children. */
export function appended(text: string, element: Element, xml: string, more: number): Edit[] {
  if (more === 0) return []
  const counted = attributeEdit(text, element, 'count', String(element.children.length + more), 'kept')
  const body = prefixed(xml, prefixOf(element.name))
  return [...counted, isEmptyTag(text, element) ? filled(element, body, element.name) : insertion(element.closed, body)]
}

/** An empty element that gets content. */
export const filled = ({ opened }: { readonly opened: number }, xml: string, name: string): Edit => ({
  from: opened - 2,
  to: opened,
  text: `>${xml}</${name}>`,
})

/** Whether a start tag is an end tag as well. */
export const isEmptyTag = (text: string, { opened }: { readonly opened: number }): boolean => text[opened - 2] === '/'

/** Where the value of an attribute stands in a start tag, between its quotes. */
function attributeSpan(
  text: string,
  { from, opened }: Pick<Element, 'from' | 'opened'>,
  attribute: string,
): { from: number; to: number } | null {
  ATTRIBUTE.lastIndex = from + 1 + tagName(text, from).length
  for (
    let match = ATTRIBUTE.exec(text);
    match !== null && ATTRIBUTE.lastIndex <= opened;
    match = ATTRIBUTE.exec(text)
  ) {
    const [whole, name, value = ''] = match
    if (name === attribute) return { from: match.index + whole.length - value.length + 1, to: ATTRIBUTE.lastIndex - 1 }
  }
  return null
}

const ATTRIBUTE = /\s+([^\s=>]+)\s*=\s*("[^"]*"|'[^']*')/y

/** Gives an attribute another value; where it is missing it is added, or left away. */
export function attributeEdit(
  text: string,
  tag: Pick<Element, 'from' | 'opened'>,
  attribute: string,
  value: string,
  missing: 'added' | 'kept' = 'added',
): Edit[] {
  const span = attributeSpan(text, tag, attribute)
  if (span !== null) return [{ ...span, text: value }]
  if (missing === 'kept') return []
  return [insertion(tag.from + 1 + tagName(text, tag.from).length, ` ${attribute}="${value}"`)]
}

/** The value of an attribute as it is written, with its references unresolved. */
export function rawAttribute(text: string, tag: Pick<Element, 'from' | 'opened'>, attribute: string): string | null {
  const span = attributeSpan(text, tag, attribute)
  return span === null ? null : text.slice(span.from, span.to)
}
