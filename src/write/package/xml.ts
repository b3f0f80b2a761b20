export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const SPECIAL = /[&<>"]/

/** A text as it may stand in XML, as content or in an attribute. Most texts of most cells need nothing done to them. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text
