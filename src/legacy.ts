import { serialize } from 'node:v8'
import type { LegacyKind } from './read/legacy/book.ts'
import { readLegacy } from './read/legacy/library.ts'

// A program of its own: dist/legacy.js is started for one workbook, is given its bytes, answers, and may be ended at any time.
const pieces: Uint8Array[] = []
for await (const piece of process.stdin) pieces.push(piece as Uint8Array)
process.stdout.write(serialize(readLegacy(Buffer.concat(pieces), process.argv[2] as LegacyKind)))
