/** A body's bytes, or null as soon as it is longer than `maxBytes`; what is left of it is not read. */
export async function readCapped(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  const length = await gather(body, maxBytes, chunks)
  return length > maxBytes ? null : join(chunks, length)
}

/** The first `maxBytes` of a body at most, or as much of it as came before it broke off. */
export async function readBeginning(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  await gather(body, maxBytes, chunks).catch(() => undefined)
  const length = chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return join(chunks, length).slice(0, maxBytes)
}

/** Reads until the end, or until it is too much. Resolves to the bytes that came. */
async function gather(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  chunks: Uint8Array[],
): Promise<number> {
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength
    chunks.push(part.value)
    if (size > maxBytes) {
      await reader?.cancel()
      break
    }
  }
  return size
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
