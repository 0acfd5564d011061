/** Files of workspaces, by keys that begin with what they belong to. */
export interface FileStore {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** From a byte on, and as many as asked for. Null when there is none. */
  get(
    key: string,
    range?: { offset: number; length: number },
  ): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>
  delete(keys: string[]): Promise<void>
}

export const createFileStore = (bucket: R2Bucket): FileStore => ({
  async put(key, bytes, mediaType) {
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } })
  },
  async get(key, range) {
    const file = await bucket.get(key, range && { range })
    return file && { body: file.body, size: file.size }
  },
  delete: (keys) => bucket.delete(keys),
})
