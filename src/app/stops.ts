import type { CatalogueEntry } from '../model/catalogue.ts'
import { type Finding, NOWHERE, type Where } from '../model/finding.ts'
import { Stop } from '../model/stop.ts'
import type { Text } from '../text/text.ts'

/** A way in which nothing can be done, and its words. */
type StopKind = CatalogueEntry

const kind = (code: string, title: Text, why: Text, example: Text, remedy: Text): StopKind => ({
  code,
  severity: 'error',
  title,
  why,
  example,
  remedy,
})

/** Every stop of the commands; scheme faults and file faults stop with their own codes. */
export const STOPS = {
  inputMissing: kind(
    'RUN-01',
    { zh: '找不到文件', en: 'File not found' },
    {
      zh: '命令里写的文件或文件夹不存在，没有可读的内容。',
      en: 'The file or folder named on the command line does not exist.',
    },
    { zh: 'perf score 台帐.xlsx，而文件名是“台账.xlsx”', en: 'perf score legder.xlsx where the file is ledger.xlsx' },
    {
      zh: '请核对文件名和所在文件夹；路径里有空格时用引号括起来。',
      en: 'Check the name and the folder; put a path with spaces in quotation marks.',
    },
  ),
  nothingReadable: kind(
    'RUN-02',
    { zh: '没有可读的台账', en: 'No readable ledger' },
    {
      zh: '所给的文件都不能读，或者都是 perf 自己写的结果。',
      en: 'None of the files can be read, or all are results that perf wrote itself.',
    },
    { zh: 'perf score 台账-结果.xlsx', en: 'perf score ledger-result.xlsx' },
    { zh: '请给出填报的台账工作簿（.xlsx）。', en: 'Name the ledger workbook that was filled in (.xlsx).' },
  ),
  schemeMissing: kind(
    'RUN-03',
    { zh: '找不到考核方案', en: 'No scheme found' },
    {
      zh: '计分要有考核方案（scheme.yaml）。perf 不会自己猜用哪一个。',
      en: 'Scoring needs a scheme (scheme.yaml); perf does not guess which.',
    },
    {
      zh: '台账旁边没有 scheme.yaml，台账里也没有“方案”表',
      en: 'no scheme.yaml beside the ledger and no sheet 方案 in it',
    },
    {
      zh: '三种办法任选其一：加上 --scheme 方案文件；把方案存为台账同一文件夹里的 scheme.yaml；在台账的“方案”表写明方案编号。',
      en: 'Do one of three: add --scheme FILE; save the scheme as scheme.yaml beside the ledger; name its id on the sheet 方案 of the ledger.',
    },
  ),
  outputNeeded: kind(
    'RUN-04',
    { zh: '请指定输出文件夹', en: 'Name an output folder' },
    {
      zh: '几个台账合在一起计分时，结果放在哪个台账旁边并不清楚。',
      en: 'With several ledgers scored together it is not clear beside which the result belongs.',
    },
    { zh: 'perf score 甲.xlsx 乙.xlsx', en: 'perf score a.xlsx b.xlsx' },
    { zh: '请加上 -o 文件夹，例如：-o 结果', en: 'Add -o FOLDER, for example -o results' },
  ),
  registryMissing: kind(
    'RUN-05',
    { zh: '没有单位名录', en: 'No registry of units' },
    {
      zh: '排名要知道有哪些单位、各属哪一组；只凭台账里出现的名称，写错的名称会变成一个单位。',
      en: 'A ranking must know which units there are and in which group; taken from the ledger alone, a misspelt name would become a unit.',
    },
    { zh: '工作簿里没有“名录”表', en: 'the workbook has no sheet 名录' },
    {
      zh: '请在台账工作簿里加一张“名录”表，至少有“单位”和“组”两列，每个单位一行。',
      en: 'Add a sheet 名录 to the ledger workbook with at least the columns 单位 and 组, one row a unit.',
    },
  ),
  unitUnknown: kind(
    'RUN-06',
    { zh: '没有这个单位', en: 'No such unit' },
    { zh: '要说明得分的单位不在名录里。', en: 'The unit to be explained is not in the registry.' },
    { zh: '--unit 教育厅，名录里是“市教育局”', en: '--unit 教育厅 where the registry has 市教育局' },
    { zh: '请按名录写单位的全称或简称。', en: "Give the unit's full or short name as the registry has it." },
  ),
  indicatorUnknown: kind(
    'RUN-07',
    { zh: '没有这项指标', en: 'No such indicator' },
    { zh: '方案里没有这个编号或名称的指标。', en: 'The scheme has no indicator of this id or title.' },
    { zh: '--indicator 重点任务，方案里是“重点工作”', en: '--indicator keys where the scheme has key' },
    { zh: '请写方案里的指标编号或名称。', en: "Give the indicator's id or title as the scheme has it." },
  ),
  notSaved: kind(
    'RUN-08',
    { zh: '结果没有保存', en: 'The result was not saved' },
    {
      zh: '操作系统不允许写入。原有的文件没有改动，本次结果没有写成。',
      en: 'The system refused to write. No existing file has changed, and this run has not been saved.',
    },
    { zh: '结果文件正在 Excel 或 WPS 中打开', en: 'the result is open in Excel or WPS' },
    {
      zh: '请关闭已打开的结果文件，再运行一次；或者用 -o 换一个文件夹。',
      en: 'Close the result if it is open and run the same command again, or choose another folder with -o.',
    },
  ),
  dateUnreadable: kind(
    'RUN-09',
    { zh: '截止日写法不对', en: 'The as-of day cannot be read' },
    {
      zh: '截止日决定哪些任务算超期，写法必须明确。',
      en: 'The as-of day decides which tasks are overdue, so it must be plain.',
    },
    { zh: '--as-of 12.31', en: '--as-of 12.31' },
    { zh: '请写成年-月-日，例如 --as-of 2015-12-31', en: 'Write year-month-day, for example --as-of 2015-12-31' },
  ),
  codeUnknown: kind(
    'RUN-10',
    { zh: '没有这个代码或名称', en: 'No such code or name' },
    { zh: '要查的内容不在清单里。', en: 'What was asked for is not on the list.' },
    { zh: 'perf findings DAT-99', en: 'perf findings DAT-99' },
    { zh: '请不带参数再运行一次，看完整的清单。', en: 'Run the command without an argument to see the list.' },
  ),
  optionWrong: kind(
    'RUN-11',
    { zh: '选项写法不对', en: 'The option cannot be used' },
    { zh: '选项的值不是这个选项能用的。', en: "The option's value is not one that it can take." },
    { zh: '--survey public，没有写文件', en: '--survey public without a file' },
    { zh: '请按 --help 里的写法改正。', en: 'Write it as --help shows.' },
  ),
  notOpened: kind(
    'RUN-12',
    { zh: '文件打不开', en: 'A file cannot be opened' },
    {
      zh: '操作系统不允许读取这个文件，其余文件照常处理。',
      en: 'The system refused to read this file; the others are processed.',
    },
    {
      zh: '文件正被独占打开，或没有读取权限',
      en: 'the file is opened exclusively elsewhere, or reading it is not permitted',
    },
    {
      zh: '请关闭占用它的程序，或检查读取权限，再运行一次。',
      en: 'Close the program that uses it, or check the permission, and run again.',
    },
  ),
  usage: kind(
    'RUN-13',
    { zh: '命令的写法不对', en: 'The command line cannot be understood' },
    {
      zh: '命令、选项或参数不是 perf 认识的写法，什么都没有做。',
      en: 'A command, option or argument is not one that perf knows; nothing was done.',
    },
    { zh: 'perf scor 台账.xlsx', en: 'perf scor ledger.xlsx' },
    { zh: '请看用法：perf --help，或 perf score --help', en: 'See perf --help, or perf score --help' },
  ),
  alreadyThere: kind(
    'RUN-14',
    { zh: '文件已经有了', en: 'Files are there already' },
    {
      zh: '要新建的文件已经存在，里面可能有填好的内容，不能覆盖。',
      en: 'Files that were to be made exist already; they may have been filled in, so they are not replaced.',
    },
    {
      zh: '文件夹里已有 2015年台账.xlsx',
      en: 'the folder holds 2015年台账.xlsx already',
    },
    {
      zh: '请换一个文件夹（perf template 用 -o，perf init 写在模板后面），或先把原来的文件移走。',
      en: 'Choose another folder (-o for perf template, behind the template for perf init), or move the files away first.',
    },
  ),
} as const satisfies Record<string, StopKind>

interface More {
  readonly where?: Where
  readonly found?: string
  readonly remedy?: Text
}

/** What was found, and what makes this case particular. */
export const foundAs = (which: StopKind, message: Text, more: More = {}): Finding => ({
  code: which.code,
  severity: which.severity,
  title: which.title,
  where: more.where ?? NOWHERE,
  unit: null,
  indicator: null,
  message,
  found: more.found ?? null,
  expected: null,
  remedy: more.remedy ?? which.remedy,
  effect: null,
  waiver: null,
})

/** Ends the run. */
export const stop = (which: StopKind, message: Text, more: More = {}): Stop => new Stop([foundAs(which, message, more)])
