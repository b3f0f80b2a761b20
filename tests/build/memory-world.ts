import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { Refused, type World } from '../../src/app/world.ts'
import { compareText } from '../../src/kernel/order.ts'
import { day } from './dataset.ts'

/** A machine that is a map of bytes; its day is one on which nothing in the tests happens. */
export function memoryWorld(
  files: ReadonlyMap<string, Uint8Array>,
): World & { readonly files: Map<string, Uint8Array> } {
  const held = new Map(files)
  const read = (path: string): Uint8Array => {
    const bytes = held.get(path)
    if (bytes === undefined) throw new Refused('missing', path, 'no such file')
    return bytes
  }
  return {
    files: held,
    paths: { ...posix, resolve: (...parts) => posix.resolve('/', ...parts) },
    templates: '/templates',
    version: '0.0.0',
    kindOf: async path => {
      if (held.has(path)) return 'file'
      return [...held.keys()].some(name => name.startsWith(`${path}/`)) ? 'folder' : null
    },
    list: async folder => {
      const inside = [...held.keys()].filter(name => name.startsWith(`${folder}/`))
      if (inside.length === 0) throw new Refused('missing', folder, 'no such folder')
      return [...new Set(inside.map(name => name.slice(folder.length + 1).split('/')[0] ?? ''))].sort(compareText)
    },
    read: async path => read(path),
    open: path => chunksOf(() => read(path)),
    sha256: async bytes => {
      const hash = createHash('sha256')
      if (bytes instanceof Uint8Array) hash.update(bytes)
      else for await (const chunk of bytes) hash.update(chunk)
      return hash.digest('hex')
    },
    save: async saved => {
      for (const { path, bytes } of saved) held.set(path, bytes)
    },
    readLegacy: async (bytes, kind) => (await import('../../src/read/legacy/library.ts')).readLegacy(bytes, kind),
    today: () => day('2001-01-01'),
    progress: () => {},
  }
}

// Odd chunks, so that a letter of several bytes is cut in two somewhere.
const CHUNK = 61

async function* chunksOf(read: () => Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = read()
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}
