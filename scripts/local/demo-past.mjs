import { HISTORY, SENT_CONTENTS } from './demo-broadcasts.mjs'
import { CONTENTS } from './demo-contents.mjs'
import { RUN, TEMPLATE_RUNS } from './demo-runs.mjs'
import { agedSending } from './demo-sending.mjs'
import { workday } from './workday.mjs'

const DAY = 86_400_000
const HOUR = 3_600_000

/** How many days old what surrounds the texts is, by table with its columns, and by what the audit log calls it. */
const AGES = [
  {
    days: 44,
    rows: { organization: ['created_at'], user: ['created_at'], member: ['created_at'] },
    audit: ['workspace', 'account', 'member', 'invitation'],
  },
  {
    days: 43,
    rows: {
      ...{ brand_voice: ['created_at', 'updated_at'], template: ['created_at', 'updated_at'] },
      ...{ style_guide: ['updated_at'], revision: ['at'] },
    },
    audit: ['brand_voice', 'template', 'style_guide'],
  },
  {
    days: 42,
    rows: {
      campaign: ['created_at'],
      folder: ['created_at'],
      knowledge_source: ['created_at', 'fetched_at'],
    },
    audit: ['campaign', 'folder', 'knowledge_source'],
  },
  {
    days: 36,
    rows: { contact_attribute: ['created_at'], segment: ['created_at', 'updated_at'], suppression: ['at'] },
    audit: ['contact', 'contact_attribute', 'segment', 'suppression'],
  },
  {
    days: 1,
    rows: { bulk_run: ['created_at'], generation_run: ['created_at', 'ended_at'] },
    audit: ['bulk_run', 'bulk_row', 'generation_run'],
  },
]
const OWNED = {
  ...{ organization: 'id = ?1', member: 'organization_id = ?1' },
  user: 'id IN (SELECT user_id FROM member WHERE organization_id = ?1)',
}

/**
 * Dates back what the seed has just made, so that the workspace has a past: six weeks in which it was set up and
 * written in, up to today. Rows older than an hour are left as they are, so twice is once.
 */
export async function datePast(database, now = Date.now()) {
  const recent = now - HOUR
  const run = (sql, ...values) => database.prepare(sql).bind(...values)
  const { results: contents } = await run('SELECT id, title, workspace_id FROM content').all()
  const [{ workspace_id: workspaceId }] = contents
  const times = JSON.stringify(
    contents.map(({ id, title }, place) => ({ id, ...timesOf(title, place, now) })),
  )
  const sent = await agedSending(database, { workspaceId, now, recent })
  const ages = [...AGES, sent]
  await database.batch([
    ...runSteps(run, now, recent),
    ...ages.flatMap(({ days, rows }) =>
      Object.entries(rows).flatMap(([table, columns]) =>
        columns.map((column) =>
          run(
            `UPDATE "${table}" SET ${column} = ${column} - ?2
            WHERE ${OWNED[table] ?? 'workspace_id = ?1'} AND ${column} > ?3`,
            ...[workspaceId, Math.round(days * DAY), recent],
          ),
        ),
      ),
    ),
    ...contentSteps(run, times, recent),
    ...sent.steps,
    ...auditSteps(run, { workspaceId, times, recent, ages }),
  ])
}

/** Those with a template lie in the weeks behind; the audit log follows them. */
const runSteps = (run, now, recent) =>
  TEMPLATE_RUNS.flatMap(({ brief: { what, keyPoints }, ago }) => {
    const runs = `(SELECT id FROM generation_run WHERE brief ->> 'what' = ?3 AND brief -> 'keyPoints' ->> 0 = ?4)`
    const values = [now - workday(now, ago) - 10 * HOUR, recent, what, keyPoints[0]]
    return [
      run(`UPDATE audit_log SET at = at - ?1 WHERE at > ?2 AND resource_id IN ${runs}`, ...values),
      run(
        `UPDATE generation_run SET created_at = created_at - ?1, ended_at = ended_at - ?1
        WHERE created_at > ?2 AND id IN ${runs}`,
        ...values,
      ),
    ]
  })

/** When a text was written, sent for review, decided on and last changed, each on a working day. */
function timesOf(title, place, now) {
  const one = [...CONTENTS, ...SENT_CONTENTS].find(({ content }) => content.title === title) ?? RUN
  const sent = HISTORY.find(({ key }) => key === one.key)?.ago ?? 0
  const [created, submitted, decided] = one.ago.map((days, step) =>
    Math.min(workday(now, sent + days) + [8, 10, 14][step] * HOUR + place * 420_000, now - 2 * HOUR),
  )
  return { created, submitted, decided, updated: decided ?? submitted ?? created }
}

function contentSteps(run, times, recent) {
  const of = (name) => `(SELECT value ->> '${name}' FROM json_each(?1) WHERE value ->> 'id' =`
  const told = `CASE notification.kind WHEN 'review.requested' THEN ${of('submitted')} data ->> 'contentId')
    ELSE ${of('decided')} data ->> 'contentId') END`
  const about = `kind LIKE 'review.%' AND created_at > ?2`
  return [
    run(
      `UPDATE content SET created_at = ${of('created')} content.id), updated_at = ${of('updated')} content.id),
      approved_at = iif(approved_at IS NULL, NULL, ${of('decided')} content.id)) WHERE created_at > ?2`,
      ...[times, recent],
    ),
    run(
      `UPDATE review SET at = iif(event = 'submitted', ${of('submitted')} content_id), ${of('decided')} content_id))
      WHERE at > ?2`,
      ...[times, recent],
    ),
    run(
      `UPDATE review_round SET opened_at = ${of('submitted')} content_id) WHERE opened_at > ?2`,
      ...[times, recent],
    ),
    run(
      `UPDATE inbox_item SET created_at = (SELECT ${told} FROM notification WHERE id = notification_id) WHERE ${about}`,
      ...[times, recent],
    ),
    run(`UPDATE notification SET created_at = ${told} WHERE ${about}`, times, recent),
  ]
}

/** A row that was sealed with another time would break the chain: it is unsealed, and sealed anew in its order. */
function auditSteps(run, { workspaceId, times, recent, ages }) {
  const days = ages.flatMap(({ days: age, audit }) =>
    audit.map((resource) => ({ resource, age: Math.round(age * DAY) })),
  )
  const chains = `workspace_id IN (SELECT ?1 UNION SELECT 'account:' || user_id FROM member WHERE organization_id = ?1)`
  return [
    run(
      `UPDATE audit_log SET at = at - ifnull((SELECT value ->> 'age' FROM json_each(?2)
      WHERE value ->> 'resource' = audit_log.resource), 0) WHERE ${chains} AND at > ?3`,
      ...[workspaceId, JSON.stringify(days), recent],
    ),
    run(
      `UPDATE audit_log SET at = (SELECT CASE action WHEN 'content.created' THEN value ->> 'created'
        WHEN 'content.planned' THEN (value ->> 'created') + 180000
        WHEN 'content.submitted' THEN value ->> 'submitted' ELSE value ->> 'decided' END
      FROM json_each(?2) WHERE value ->> 'id' = resource_id) WHERE ${chains} AND resource = 'content' AND at > ?3`,
      ...[workspaceId, times, recent],
    ),
    run(`UPDATE audit_log SET seq = NULL, hash = NULL WHERE ${chains}`, workspaceId),
    run(`DELETE FROM audit_head WHERE ${chains}`, workspaceId),
  ]
}
