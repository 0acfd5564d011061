import { MAIL_BRAND, SENT_CONTENTS } from './demo-broadcasts.mjs'
import { writeHistory } from './write-history.mjs'

const DAY = 86_400_000
const BROADCASTS = '/api/notifications/broadcasts'
const WAITING = 'SELECT count(*) AS waiting FROM outbox WHERE delivered_at IS NULL AND dead_at IS NULL'

/**
 * What the demo workspace has sent, is sending and will send. What comes goes through the API; the weeks that lie
 * behind are written as rows, since nobody can send into the past.
 */
export async function seedSending({ maya, jonas, database, once }) {
  const { items } = await maya.get('/api/content?limit=100')
  const content = (key) => {
    const { title } = SENT_CONTENTS.find((one) => one.key === key).content
    return items.find((one) => one.title === title)
  }
  await until(async () => (await database.prepare(WAITING).first('waiting')) === 0)
  await writeHistory(database)
  await maya.request('PUT', '/api/notifications/templates/brand', MAIL_BRAND)
  const segments = await maya.get('/api/audience/segments')
  const segmentId = (name) => segments.items.find((one) => one.name === name).id
  const compose = (key, input) =>
    jonas.post(
      BROADCASTS,
      { channel: 'email', contentId: content(key).id, ...input },
      once(`broadcast-${key}`),
    )

  const paused = await compose('subscription-mail', {
    ...{ name: 'Pausing a subscription, for subscribers', throttle: 8 },
    segmentId: segmentId('Subscribers who may be written to'),
  })
  if (paused.status === 'draft') {
    await jonas.post(`${BROADCASTS}/${paused.id}/start`, {}, once('broadcast-start'))
    await until(async () => (await jonas.get(`${BROADCASTS}/${paused.id}`)).counts.sent > 0)
    await jonas.post(`${BROADCASTS}/${paused.id}/pause`)
  }

  const waiting = await compose('cafe-mail', { name: 'Spring list for cafés', segmentId: segmentId('Cafés') })
  const scheduledAt = `${new Date(Date.now() + 4 * DAY).toISOString().slice(0, 10)}T10:00`
  if (waiting.status === 'draft')
    await maya.post(`${BROADCASTS}/${waiting.id}/start`, { scheduledAt }, once('broadcast-wait'))

  const { items: members } = await maya.get('/api/workspaces/current/members')
  await maya.post(
    '/api/notifications',
    {
      ...{ kind: 'review.requested', name: 'Monday: what waits for review', channels: ['in_app', 'email'] },
      recipients: members.filter(({ role }) => role === 'reviewer').map(({ userId }) => ({ userId })),
      data: { actor: 'Maya Ortiz', title: 'Everything that waits for review', url: `${maya.url}/content` },
      ...{ cron: '0 9 * * 1', timeZone: 'Europe/Madrid' },
    },
    once('weekly'),
  )
}

/** At most three seconds; a seed does not fail for a queue that is slow. */
async function until(holds) {
  for (let tries = 0; tries < 30 && !(await holds()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
}
