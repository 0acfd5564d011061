import { HISTORY, SENT_CONTENTS } from './demo-broadcasts.mjs'
import { historyRows } from './demo-history.mjs'
import { talkRows } from './demo-talk.mjs'
import { statementsOf } from './history-statements.mjs'
import { workday } from './workday.mjs'

const DAY = 86_400_000

/** Writes what lies behind, broadcasts and what members were told, once: a row that is there stays as it is. */
export async function writeHistory(database, now = Date.now()) {
  const all = async (sql, ...values) =>
    (
      await database
        .prepare(sql)
        .bind(...values)
        .all()
    ).results
  const run = (sql, ...values) => database.prepare(sql).bind(...values)
  const titles = SENT_CONTENTS.map(({ content }) => content.title)
  const contents = await all(
    'SELECT * FROM content WHERE title IN (SELECT value FROM json_each(?))',
    JSON.stringify(titles),
  )
  const [{ workspace_id: workspaceId, created_by: userId }] = contents
  const broadcasts = HISTORY.map((one, place) => {
    const { title } = SENT_CONTENTS.find(({ key }) => key === one.key).content
    const content = contents.find((row) => row.title === title)
    return {
      ...{ ...one, content, id: `demo-${workspaceId}-${place}`, name: one.name ?? title },
      ...{ channel: content.type, path: one.key.split('-')[0] },
      at: workday(now, one.ago) + one.hour * 3_600_000,
    }
  })
  const contacts = await contactsOf(all, workspaceId)
  const members = await all(
    `SELECT user.id, user.name, user.email, member.role FROM member JOIN user ON user.id = member.user_id
    WHERE organization_id = ? AND member.role <> 'viewer' ORDER BY email`,
    workspaceId,
  )
  await database.batch([
    ...statementsOf(database, historyRows({ workspaceId, userId, now, broadcasts, contacts })),
    ...statementsOf(database, talkRows({ workspaceId, members, contents, now })),
    ...broadcasts
      .filter(({ key }, place) => HISTORY.findIndex((one) => one.key === key) === place)
      .flatMap((one) => agedContent(database, one)),
    // Contacts have been there since they first agreed, and whoever approved a text has read that it was asked for.
    run(
      `UPDATE contact SET created_at = ifnull((SELECT min(at) FROM consent_record
      WHERE contact_id = contact.id), created_at) WHERE workspace_id = ?`,
      workspaceId,
    ),
    run(
      `UPDATE inbox_item SET read_at = created_at, archived_at = created_at WHERE archived_at IS NULL
      AND workspace_id = ? AND kind = 'review.requested' AND notification_id IN (
        SELECT notification.id FROM notification JOIN content ON content.id = data ->> 'contentId'
        WHERE content.status = 'approved')`,
      workspaceId,
    ),
  ])
}

async function contactsOf(all, workspaceId) {
  const [people, consents] = [
    await all(
      `SELECT id, email, phone, EXISTS (SELECT 1 FROM contact_tag WHERE contact_id = contact.id AND tag = 'regular') AS regular
      FROM contact WHERE workspace_id = ?`,
      workspaceId,
    ),
    await all('SELECT * FROM consent_record WHERE workspace_id = ? ORDER BY at', workspaceId),
  ]
  return people.map((person) => {
    const own = consents.filter((row) => row.contact_id === person.id)
    return {
      ...{ id: person.id, email: person.email, regular: person.regular === 1 },
      agreed: (channel, at) =>
        own.findLast((row) => row.channel === channel && row.at <= at)?.state === 'given',
      left: own.find((row) => row.state === 'withdrawn')?.at,
      shown: (channel) =>
        channel === 'sms' ? `•••${person.phone.slice(-3)}` : person.email.replace(/^(.).*@/, '$1•••@'),
    }
  })
}

/** Whoever was told of a content that went out weeks ago has read so. */
function agedContent(database, { content, at }) {
  const approved = at - 3 * DAY
  const about = `notification_id IN (SELECT id FROM notification WHERE data ->> 'contentId' = ?2 AND kind <> 'broadcast')`
  const run = (sql, ...values) => database.prepare(sql).bind(...values)
  return [
    run('UPDATE content SET sent_at = ?1 WHERE id = ?2', at, content.id),
    run(
      `UPDATE inbox_item SET created_at = ?1, read_at = ?1, archived_at = ?1 WHERE archived_at IS NULL AND ${about}`,
      ...[approved, content.id],
    ),
    run(
      `UPDATE notification_delivery SET state = 'skipped', reason = 'seen', created_at = ?1, due_at = ?1, updated_at = ?1
      WHERE state = 'planned' AND ${about}`,
      ...[approved, content.id],
    ),
  ]
}
