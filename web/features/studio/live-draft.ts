import { type DraftStream, readDraft } from './draft-stream.ts'
import { docOfMarkdown } from './markdown-doc.ts'
import type { Words } from './shared-words.ts'

type Grow = (words: Words) => void

/** Least time between two states of a draft on the page (ms): as fast as one reads, and few updates. */
const PACE = 140

/**
 * Puts a stream onto the shared page as it comes. The page is asked for with the first words, since a new one
 * needs a row before others can see it; what streams in until then is put there at once.
 */
export function createLiveDraft(open: () => Promise<Grow>, onPage: (stream: DraftStream) => void) {
  let opening: Promise<Grow> | null = null
  let latest: DraftStream | null = null
  let busy = false

  async function put(stream: DraftStream): Promise<boolean> {
    const { title, body } = readDraft(stream)
    if (title === '' && body === '') return false
    opening ??= open()
    const grow = await opening
    grow({ title, doc: body === '' ? { type: 'doc', content: [] } : await docOfMarkdown(body) })
    onPage(stream)
    return true
  }

  /** Writes the newest state, then whatever came meanwhile. */
  async function follow() {
    busy = true
    for (let shown: DraftStream | null = null; latest && latest !== shown; ) {
      shown = latest
      await put(shown)
      await new Promise((resolve) => setTimeout(resolve, PACE))
    }
    busy = false
  }

  let following: Promise<void> = Promise.resolve()
  return {
    show(stream: DraftStream) {
      latest = stream
      if (!busy) following = follow()
    },
    /** The draft as it ended is on the page; false when nothing was written. */
    async finish(stream: DraftStream): Promise<boolean> {
      latest = null
      await following
      return put(stream)
    },
  }
}
