// Runs a TypeScript program of this repository on Node 20: `node --import ./.ci/ts.js tests/bench/start-up.ts`.
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { transformSync } from 'esbuild'
import { CONSTANTS } from './build.js'

if (isMainThread) {
  process.setSourceMapsEnabled(true)
  register(import.meta.url)
}

/** Node's own hook: a .ts module loses its types on the way in, and keeps its place (`import.meta.url`). */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const sourcefile = fileURLToPath(url)
  const { code } = transformSync(readFileSync(sourcefile, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20.19',
    sourcefile,
    sourcemap: 'inline',
    define: CONSTANTS,
  })
  return { format: 'module', source: code, shortCircuit: true }
}
