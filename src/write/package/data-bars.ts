import { columnLetters } from '../../kernel/a1.ts'
import type { Sheet } from '../../reports/sheet.ts'

const COLOUR = 'FF9CC2E5'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'

/** Both rules of a sheet's data bars: where they stand among its children, and what they add to its extensions. */
interface DataBars {
  readonly rules: string
  readonly extension: string
}

/**
 * The data bars of a sheet. The old rule is drawn by WPS and Excel 2007; the extension makes the bars of Excel 2010 and later plain,
 * starting at zero and telling negative numbers apart.
 */
export function dataBars(sheet: Sheet, sheetNumber: number): DataBars {
  const columns = sheet.dataBars ?? []
  const first = (sheet.headingRow ?? sheet.frozenRows) + 1
  if (columns.length === 0 || sheet.rows.length < first) return { rules: '', extension: '' }
  const bars = columns.map((column, index) => ({
    range: `${columnLetters(column)}${first}:${columnLetters(column)}${sheet.rows.length}`,
    id: barId(sheetNumber, index),
    priority: index + 1,
  }))
  const rules = bars.map(
    ({ range, id, priority }) =>
      `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${priority}"><dataBar>` +
      `<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${COLOUR}"/></dataBar>` +
      `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>` +
      '</cfRule></conditionalFormatting>',
  )
  const extended = bars.map(
    ({ range, id }) =>
      `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">` +
      '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>' +
      '<x14:negativeFillColor rgb="FFE5A19C"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>' +
      `<xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  )
  const extension =
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${extended.join('')}</x14:conditionalFormattings></ext></extLst>`
  return { rules: rules.join(''), extension }
}

// The two rules find each other by a GUID; counted, because a random one would change the bytes of every run.
function barId(sheetNumber: number, index: number): string {
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
  return `{${hex(sheetNumber, 8)}-0000-4000-8000-${hex(index + 1, 12)}}`
}
