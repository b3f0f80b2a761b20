import type { Assessment } from '../model/assessment.ts'
import { rankUnits } from '../rank/rank-units.ts'
import { makeOperands } from '../score/operands.ts'
import { scoreUnits } from '../score/score-units.ts'
import { allFindings } from './all-findings.ts'
import { type Run, type RunRequest, readRun } from './read-run.ts'
import { STOPS, stop } from './stops.ts'
import type { World } from './world.ts'

/** Reads a run and concludes all that can be concluded: what `perf score` and `perf explain` share. */
export async function readAndAssess(request: RunRequest, world: World): Promise<{ run: Run; assessment: Assessment }> {
  const run = await readRun(request, world)
  world.progress(request.language === 'zh' ? '计分、排名' : 'scoring and ranking')
  return { run, assessment: assess(run, world.version) }
}

function assess(run: Run, version: string): Assessment {
  const { scheme, dataset, asOf } = run
  if (scheme === null) throw stop(STOPS.schemeMissing, withoutScheme(run))
  if (dataset.units.length === 0) throw stop(STOPS.registryMissing, withoutRegistry(run))
  const evidence = { dataset, asOf, operands: makeOperands() }
  const ranked = rankUnits(scheme, scoreUnits(scheme, evidence), evidence)
  const outcome = { ...ranked, operands: evidence.operands }
  const context = { dataset, scheme, asOf, outcome, reconciliation: run.reconciliation }
  const findings = allFindings(run.findings, context)
  return { scheme, dataset, outcome, findings, stamp: { version, asOf, inputs: run.inputs } }
}

function withoutScheme({ stamped }: Run) {
  if (stamped === null) return { zh: '没有找到这份台账的考核方案。', en: 'No scheme was found for this ledger.' }
  return {
    zh: `台账的“方案”表写的是“${stamped}”，台账旁边和 perf 自带的方案里都没有。`,
    en: `The ledger's sheet 方案 names "${stamped}", which is neither beside the ledger nor among the schemes of perf.`,
  }
}

function withoutRegistry({ dataset }: Run) {
  const sheets = dataset.sheets.map(({ name }) => name.sheet)
  return {
    zh: `认出的工作表是：${sheets.join('、') || '无'}；其中没有可用的“名录”表。`,
    en: `The sheets recognised are: ${sheets.join(', ') || 'none'}; none is a usable registry 名录.`,
  }
}
