// Large enough that handing a chunk on costs nothing beside making it.
const CHUNK = 1 << 17

/** Pieces of XML as bytes, in chunks of about 128 KB. */
export function* chunked(pieces: Iterable<string>): Generator<Uint8Array> {
  let held = ''
  for (const piece of pieces) {
    held += piece
    if (held.length < CHUNK) continue
    yield Buffer.from(held, 'utf8')
    held = ''
  }
  if (held !== '') yield Buffer.from(held, 'utf8')
}
