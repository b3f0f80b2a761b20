/** A text as it may stand in XML, as content or in an attribute. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The elements on the top level of a fragment, each with its whole text. */
export function topLevelElements(fragment: string): { name: string; xml: string }[] {
  const elements: { name: string; xml: string }[] = []
  let depth = 0
  let start = 0
  for (const tag of fragment.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [whole, closing, name = '', empty] = tag
    if (depth === 0) start = tag.index
    if (closing) depth--
    else if (!empty) depth++
    if (depth === 0) elements.push({ name, xml: fragment.slice(start, tag.index + whole.length) })
  }
  return elements
}
