#!/usr/bin/env node
const now = process.versions.node
const [major, minor] = now.split('.').map(Number)
if (major > 20 || (major === 20 && minor >= 19)) import('../dist/main.js').catch(bug => end(3, bug.stack))
else end(2, `perf 需要 Node.js 20.19 或更高版本，现为 ${now}。\nperf needs Node.js 20.19 or later; this is ${now}.`)

function end(code, words) {
  process.exitCode = code
  process.stderr.write(`${words}\n`)
}
