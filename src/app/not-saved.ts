import type { Finding } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { foundAs, STOPS } from './stops.ts'
import type { Refusal, Refused, World } from './world.ts'

/** What the clerk is told when results could not be put in place. */
export function notSaved({ refusal, path, changed }: Refused, world: World): Finding {
  const name = world.paths.basename(path)
  const { reason, remedy } = REASONS[refusal]
  const others = changed.map(file => world.paths.basename(file))
  const safe: Text =
    others.length === 0
      ? {
          zh: '原有文件没有改动，本次计算结果尚未保存。',
          en: 'No existing file has changed; this run has not been saved.',
        }
      : {
          zh: `${others.join('、')} 已是本次结果，其余文件没有改动。`,
          en: `${others.join(', ')} is of this run; no other file has changed.`,
        }
  const message = {
    zh: `${name} 没有写成：${reason.zh}。${safe.zh}`,
    en: `${name} was not written: ${reason.en}. ${safe.en}`,
  }
  return foundAs(STOPS.notSaved, message, { found: name, remedy })
}

interface Told {
  readonly reason: Text
  readonly remedy: Text
}

const ELSEWHERE: Text = {
  zh: '请用 -o 换一个可以写入的文件夹，再运行一次，例如：-o 结果',
  en: 'Choose a folder that can be written to with -o and run again, for example -o results',
}

const REASONS: Readonly<Record<Refusal, Told>> = {
  busy: {
    reason: { zh: '该文件正在 Excel 或 WPS 中打开，不能覆盖', en: 'it is open in Excel or WPS and cannot be replaced' },
    remedy: {
      zh: '请关闭这个文件，再运行同一命令；或者用 -o 换一个文件夹。',
      en: 'Close it and run the same command again, or choose another folder with -o.',
    },
  },
  'not-permitted': {
    reason: {
      zh: '文件或文件夹只读，或没有写入权限',
      en: 'the file or its folder is read-only, or writing is not permitted',
    },
    remedy: ELSEWHERE,
  },
  'no-space': {
    reason: { zh: '磁盘空间不够', en: 'the disk is full' },
    remedy: {
      zh: '请清理磁盘，或用 -o 换一个磁盘上的文件夹，再运行一次。',
      en: 'Free some space, or choose a folder on another disk with -o, and run again.',
    },
  },
  'name-not-allowed': {
    reason: {
      zh: 'Windows 不允许这样的文件名或文件夹名（如 CON、NUL，带 : * ? 等符号，末尾是点或空格）',
      en: 'Windows does not allow such a name of a file or folder (CON, NUL, one with : * ?, one that ends in a dot or a space)',
    },
    remedy: { zh: '请换一个名称，再运行一次。', en: 'Choose another name and run again.' },
  },
  'too-long': {
    reason: {
      zh: '文件夹或文件名太长，系统或 Excel 打不开',
      en: 'folder or name is too long for the system or for Excel',
    },
    remedy: {
      zh: '请用 -o 换一个层级较少、名称较短的文件夹，再运行一次。',
      en: 'Choose a folder with a shorter path with -o and run again.',
    },
  },
  missing: {
    reason: { zh: '磁盘或文件夹不存在', en: 'the disk or the folder does not exist' },
    remedy: ELSEWHERE,
  },
  'is-a-folder': { reason: { zh: '同名的是一个文件夹', en: 'a folder has this name' }, remedy: ELSEWHERE },
  'not-a-folder': {
    reason: { zh: '-o 的路径中间有一段是文件', en: 'a part of the path after -o is a file' },
    remedy: ELSEWHERE,
  },
  other: { reason: { zh: '系统不允许写入', en: 'the system refused' }, remedy: ELSEWHERE },
}
