import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

/** The folder that -o names, else the ledger's; a file's name after -o ends the run before anything is read. */
export async function outputFolder(output: string | null, world: World): Promise<string | null> {
  if (output === null) return null
  const folder = world.paths.resolve(output)
  const kind = output.trim() === '' ? null : await world.kindOf(folder)
  if (kind === 'folder' || (kind === null && output.trim() !== '' && !LIKE_A_FILE.test(output))) return folder
  const name = world.paths.basename(folder)
  throw stop(
    STOPS.optionWrong,
    kind === 'file'
      ? { zh: `-o 后面要写文件夹，“${name}”是一个文件。`, en: `-o takes a folder; "${name}" is a file.` }
      : {
          zh: `-o 后面要写文件夹，“${output}”不是文件夹的名称。`,
          en: `-o takes a folder; "${output}" is no name of a folder.`,
        },
    {
      found: output,
      remedy: {
        zh: '请写文件夹的名称，结果的文件名由台账的名称而来，例如：-o 结果',
        en: 'Name a folder: the results are called after the ledger. For example: -o results',
      },
    },
  )
}

const LIKE_A_FILE = /\.(xlsx?|xlsm|et|csv|json|md|pdf|ya?ml)$/i
