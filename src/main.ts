import { nodeWorld } from './cli/node-world.ts'
import { run } from './cli/run.ts'

const { stdout, stderr, env } = process

// Nothing calls process.exit(): what is still being written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), nodeWorld(), {
  out: text => stdout.write(text),
  err: text => stderr.write(text),
  isTerminal: stdout.isTTY === true,
  colour: stdout.isTTY === true && !env.NO_COLOR,
  env,
})
