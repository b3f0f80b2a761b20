import { setFlagsFromString } from 'node:v8'
import { nodeWorld } from './cli/node-world.ts'
import { run } from './cli/run.ts'

const { stdout, stderr, env } = process

// Between two full collections the heap may grow by 50 %, where Node lets it double: an office PC has little memory to spare.
setFlagsFromString('--heap-growing-percent=50')

// Nothing calls process.exit(): what is still being written to a pipe would be cut off.
process.exitCode = await run(process.argv.slice(2), nodeWorld(), {
  out: text => stdout.write(text),
  err: text => stderr.write(text),
  isTerminal: stdout.isTTY === true,
  colour: stdout.isTTY === true && !env.NO_COLOR,
  env,
})
