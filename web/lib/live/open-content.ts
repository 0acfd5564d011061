import { socketTicketSchema } from '#core/contracts/collaboration'
import { api } from '../api.ts'
import { isProblem } from '../problem.ts'
import { openBrowserSocket } from './browser-socket.ts'
import type { AfterClose } from './close-codes.ts'
import { keptInIndexedDb } from './kept-updates.ts'
import { type LiveDocument, openLiveDocument } from './live-document.ts'

/** Names this page's rows among those kept on the device. */
const page = crypto.randomUUID()
let opened = 0

function afterRefusal(error: unknown): AfterClose {
  if (isProblem(error, 'not_found')) return { again: false, reason: 'gone' }
  if (isProblem(error, 'forbidden')) return { again: false, reason: 'removed' }
  if (isProblem(error, 'unauthenticated')) return { again: false, reason: 'signedOut' }
  if (isProblem(error, 'offline')) return { again: true, atLeast: 0, trouble: null }
  if (!isProblem(error, 'rate_limited')) return { again: true, atLeast: 0, trouble: 'fault' }
  return { again: true, atLeast: (error.retryAfter ?? 0) * 1_000, trouble: 'tooFast' }
}

/** The live document of a content, over the browser's sockets, storage and network. `close()` it when done. */
export function openContent(userId: string, contentId: string): LiveDocument {
  const document = `${userId}/${contentId}`
  const live = openLiveDocument({
    kept: keptInIndexedDb(indexedDB, document),
    keptAs: { document, page: `${page}.${opened++}` },
    ticket: () => api.post(`/api/collaboration/${contentId}/ticket`, {}, socketTicketSchema),
    open: openBrowserSocket,
    afterRefusal,
    schedule(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
    online: () => navigator.onLine,
  })
  const back = () => {
    if (window.document.visibilityState === 'visible' && live.read().phase === 'offline') live.retry()
  }
  window.addEventListener('online', back)
  window.addEventListener('offline', live.drop)
  window.document.addEventListener('visibilitychange', back)
  const leave = () => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', live.drop)
    window.document.removeEventListener('visibilitychange', back)
  }
  return {
    ...live,
    close() {
      leave()
      live.close()
    },
    abandon() {
      leave()
      return live.abandon()
    },
  }
}
