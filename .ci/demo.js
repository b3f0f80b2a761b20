// `npm run demo`: one template, scored. Findings (exit 1) belong to its sample ledger; only 2 and 3 are failures.
import { spawnSync } from 'node:child_process'
import { buildDist, ROOT } from './build.js'

await buildDist({ ifStale: true })
const words = ['bin/perf.js', 'score', 'templates/suzhou-2015/ledger.xlsx', '-o', 'demo']
process.stdout.write(`$ node ${words.join(' ')}\n`)
const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' })
process.exitCode = status === 1 ? 0 : (status ?? 3)
