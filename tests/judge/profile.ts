import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ALWAYS = 0

/**
 * A LibreOffice profile of its own. `recalculating` makes it work out every formula of a workbook it opens; the default profile believes
 * the results stored in the file, so it would judge nothing.
 */
export async function plantProfile(folder: string, recalculating: boolean): Promise<string> {
  const item =
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">' +
    `<value>${ALWAYS}</value></prop></item>`
  await mkdir(join(folder, 'user'), { recursive: true })
  await writeFile(
    join(folder, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
      'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${recalculating ? item : ''}</oor:items>\n`,
  )
  return folder
}
