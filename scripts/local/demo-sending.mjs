import { heardOf, outcomeOf } from './demo-history.mjs'
import { statementsOf } from './history-statements.mjs'
import { workday } from './workday.mjs'

const DAY = 86_400_000
const HOUR = 3_600_000
/** What share of those it reached opened and clicked. */
const READ = { open: 0.55, click: 0.2, path: 'subscription', channel: 'email' }

/**
 * What the seed really sent, before it was paused, dated back to the last working day at ten in Madrid, and read by
 * some since: how many days back that is, which rows and audit rows go with it, and the steps for the rest.
 */
export async function agedSending(database, { workspaceId, now, recent }) {
  const run = (sql, ...values) => database.prepare(sql).bind(...values)
  const broadcast = await run(
    `SELECT id, content_id, started_at FROM broadcast
    WHERE workspace_id = ? AND status = 'paused' AND started_at > ?`,
    ...[workspaceId, recent],
  ).first()
  if (!broadcast) return { days: 0, rows: {}, audit: [], steps: [] }
  const later = broadcast.started_at - workday(now, 1) - 9 * HOUR
  const { results: deliveries } = await run(
    `SELECT delivery.id, contact_id, effect_id, sent_at, email,
      EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = contact.id AND tag = 'regular') AS regular
    FROM notification_delivery AS delivery JOIN contact ON contact.id = contact_id WHERE broadcast_id = ?`,
    broadcast.id,
  ).all()
  const heard = deliveries.map(({ id, sent_at, ...contact }) => {
    const sent = sent_at - later
    return heardOf({ id, one: READ, contact, place: -1, sent })
      .filter(({ at }) => at < now)
      .map((event) => ({ ...event, workspace_id: workspaceId, contact_id: contact.contact_id }))
  })
  const outcomes = deliveries.map(({ id }, index) => ({ id, ...outcomeOf(heard[index]) }))
  const back = (table, columns, where, value) =>
    run(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ${column} - ?1`).join(', ')} WHERE ${where}`,
      ...[later, value],
    )
  const effects = `IN (SELECT effect_id FROM notification_delivery WHERE broadcast_id = ?2)`
  return {
    days: later / DAY,
    rows: { broadcast: ['created_at', 'started_at'] },
    audit: ['broadcast'],
    steps: [
      back('content', ['sent_at'], 'id = ?2', broadcast.content_id),
      back('notification', ['created_at'], 'id = ?2', broadcast.id),
      back('effect', ['created_at', 'due_at', 'confirmed_at', 'updated_at'], `id ${effects}`, broadcast.id),
      back('effect_attempt', ['started_at', 'ended_at'], `effect_id ${effects}`, broadcast.id),
      back(
        ...['notification_delivery', ['due_at', 'handed_over_at', 'sent_at', 'created_at', 'updated_at']],
        ...['broadcast_id = ?2', broadcast.id],
      ),
      run(
        `UPDATE notification_delivery SET delivered_at = value ->> 'delivered_at', opened_at = value ->> 'opened_at',
          clicked_at = value ->> 'clicked_at', machine_opens = value ->> 'machine_opens'
        FROM json_each(?) WHERE notification_delivery.id = value ->> 'id'`,
        JSON.stringify(outcomes),
      ),
      run(
        'UPDATE mailbox_message SET at = at - ?1 WHERE at > ?2 AND "to" IN (SELECT email FROM contact)',
        ...[later, broadcast.started_at],
      ),
      ...statementsOf(database, { notification: [], deliveries: [], heard: heard.flat() }),
    ],
  }
}
