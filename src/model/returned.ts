import type { Text } from '../text/text.ts'

/** What notes of perf begin with, and a line of the list that it adds: by this both are found again when a returned copy comes back. */
export const RETURN_MARK = '【perf】'

/** The sheet of a returned copy (退回修改件) that lists what is to be mended. */
export const RETURN_LIST: Text = { zh: '退回说明', en: 'Returned' }

/** Whether a sheet might be such a list: two of one name are told apart by a number. */
export const isReturnListName = (name: string): boolean =>
  Object.values(RETURN_LIST).includes(name.replace(/\(\d+\)$/, ''))
