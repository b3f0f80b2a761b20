import { nearest } from '../kernel/nearest.ts'
import { type Finding, inFile } from '../model/finding.ts'
import type { Text } from '../text/text.ts'
import { foundAs, STOPS } from './stops.ts'
import { type Refusal, Refused, type World } from './world.ts'

/** What the clerk is told of a file that could not be read; `file` is how documents name it. */
export async function refusedInput(file: string, { refusal, path }: Refused, world: World): Promise<Finding> {
  const more = { where: inFile(file), found: file }
  if (refusal === 'missing') {
    return foundAs(
      STOPS.inputMissing,
      await missing(file, path, world),
      /[*?]/.test(file) ? { ...more, remedy: STAR } : more,
    )
  }
  const { reason, remedy } = REASONS[refusal] ?? OTHER
  const message = { zh: `${file} 不能读取：${reason.zh}。`, en: `${file} cannot be read: ${reason.en}.` }
  return foundAs(STOPS.notOpened, message, { ...more, remedy })
}

const STAR: Text = {
  zh: '文件名里的 * 没有展开。请逐个写出文件名；检查整个文件夹时直接写文件夹名。',
  en: 'The * was not expanded. Name the files one by one, or name the folder to check all of it.',
}

async function missing(file: string, path: string, world: World): Promise<Text> {
  const close = nearest(world.paths.basename(path), await namesBeside(path, world))
  return {
    zh: `没有“${file}”这个文件或文件夹。${close.length > 0 ? `相近的有：${close.join('、')}。` : ''}`,
    en: `There is no file or folder ${file}.${close.length > 0 ? ` Near to it: ${close.join(', ')}.` : ''}`,
  }
}

async function namesBeside(path: string, world: World): Promise<readonly string[]> {
  try {
    return await world.list(world.paths.dirname(path))
  } catch (error) {
    if (error instanceof Refused) return []
    throw error
  }
}

interface Told {
  readonly reason: Text
  readonly remedy: Text
}

const OTHER: Told = {
  reason: { zh: '系统不允许读取', en: 'the system refused' },
  remedy: {
    zh: '请把文件复制到本机的文件夹，再运行一次。',
    en: 'Copy the file to a folder on this machine and run again.',
  },
}

const REASONS: Readonly<Partial<Record<Refusal, Told>>> = {
  busy: {
    reason: { zh: '文件正被其他程序占用', en: 'another program is using the file' },
    remedy: { zh: '请关闭正在使用它的程序，再运行一次。', en: 'Close the program that uses it and run again.' },
  },
  'not-permitted': {
    reason: { zh: '没有读取权限', en: 'reading it is not permitted' },
    remedy: {
      zh: '请向保管该文件的人要读取权限，或把文件复制到自己的文件夹。',
      en: 'Ask its keeper for permission to read, or copy it to a folder of your own.',
    },
  },
  'is-a-folder': {
    reason: { zh: '这是一个文件夹', en: 'it is a folder' },
    remedy: {
      zh: '请写文件夹里的文件名；整个文件夹用 perf validate 检查，用 perf collect 汇总成一份台账再计分、对账。',
      en: 'Name a file in the folder; of a whole folder perf validate checks the files, and perf collect makes one ledger to score or compare.',
    },
  },
  'not-a-folder': {
    reason: { zh: '路径中间有一段是文件', en: 'a part of its path is a file' },
    remedy: { zh: '请核对路径。', en: 'Check the path.' },
  },
}
