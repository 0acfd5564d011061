/** Files of workspaces, by keys that begin with what they belong to. */
export interface FileStore {
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<void>
  /** Null when there is none. */
  get(key: string): Promise<{ body: ReadableStream<Uint8Array>; size: number } | null>
  delete(keys: string[]): Promise<void>
}

export const createFileStore = (bucket: R2Bucket): FileStore => ({
  async put(key, bytes, mediaType) {
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } })
  },
  async get(key) {
    const file = await bucket.get(key)
    return file && { body: file.body, size: file.size }
  },
  delete: (keys) => bucket.delete(keys),
})
