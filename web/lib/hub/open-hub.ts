import { socketTicketSchema } from '#core/contracts/collaboration'
import { api, tokens } from '../api.ts'
import { openBrowserSocket } from '../live/browser-socket.ts'
import { isProblem } from '../problem.ts'
import { createHubClient, type HubClient, type HubListener } from './hub-client.ts'
import { later } from './later.ts'

/** The hub of the workspace that the access token is for. `close()` it when done. */
export function openHub(listener: HubListener): HubClient {
  const client = createHubClient(
    {
      ticket: () => api.post('/api/collaboration/hub/ticket', {}, socketTicketSchema),
      open: openBrowserSocket,
      afterRefusal(error) {
        if (isProblem(error, 'forbidden')) return { again: false, reason: 'removed' }
        if (isProblem(error, 'unauthenticated')) return { again: false, reason: 'signedOut' }
        return { again: true, atLeast: 0, trouble: null }
      },
      schedule: later,
      random: Math.random,
      online: () => navigator.onLine,
      renewAccess: () => void tokens.renew().catch(() => null),
    },
    listener,
  )
  const back = () => document.visibilityState === 'visible' && client.connect()
  window.addEventListener('online', back)
  window.addEventListener('offline', client.drop)
  document.addEventListener('visibilitychange', back)
  client.connect()
  return {
    ...client,
    close() {
      window.removeEventListener('online', back)
      window.removeEventListener('offline', client.drop)
      document.removeEventListener('visibilitychange', back)
      client.close()
    },
  }
}
