import { sql } from 'drizzle-orm'
import { type ConsentStatement, IN_PERSON } from '#core/domain/audience/consent'
import type { ContactPlan } from '#core/domain/audience/plan-contact'
import { actorName, type Ctx } from '../../context.ts'
import type { Statement } from '../../db/commit.ts'
import { consentRecord, contact, contactTag, suppression } from '../../db/schema/index.ts'
import { listed } from './repository.ts'
import type { ContactRow } from './rows.ts'

/** Characters of one JSON parameter. */
const PARAMETER = 400_000

export interface PlannedContact {
  id: string
  /** Null for a new one. */
  before: ContactRow | null
  plan: ContactPlan
  importId?: string
}

/**
 * The rows of planned contacts, for one batch: few statements whatever their number, each carrying many rows as JSON.
 * A batch in which an address has meanwhile become another contact's fails as a whole.
 */
export function contactWrites(ctx: Ctx, planned: readonly PlannedContact[]): Statement[] {
  const { db, workspaceId, now } = ctx
  const changed = planned.filter(({ plan }) => plan.outcome !== 'unchanged')
  const by = actorName(ctx.actor)
  const rows = changed.map(({ id, before, plan: { after }, importId }) => [
    ...[id, after.email, after.phone, after.externalId, after.name, after.locale, after.timeZone],
    ...[after.attributes, after.consent.email, after.consent.sms, after.consent.push, before?.muted ?? []],
    ...[importId ?? before?.importId ?? null, before?.createdAt ?? now, (before?.version ?? 0) + 1],
  ])
  const records = changed.flatMap(({ id, plan }) =>
    plan.records.map((one) => [
      ...[ctx.deps.newId(), id, one.channel, one.state, one.how, one.source, one.ip, one.note, one.at],
    ]),
  )
  const known = changed.filter(({ before }) => before).map(({ id }) => id)
  const tags = changed.flatMap(({ id, plan }) => plan.after.tags.map((tag) => [tag, id]))
  return [
    ...chunked(rows).map((json) =>
      db
        .insert(contact)
        .select(
          sql`SELECT value ->> 0, ${workspaceId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
            value ->> 6, value -> 7, value ->> 8, value ->> 9, value ->> 10, value -> 11, '{}', value ->> 12, value ->> 13,
            ${now}, value ->> 14 FROM json_each(${json}) WHERE true`,
        )
        .onConflictDoUpdate({ target: contact.id, set: OVER }),
    ),
    ...(known.length > 0
      ? [db.delete(contactTag).where(sql`${contactTag.contactId} IN ${listed(known)}`)]
      : []),
    ...chunked(tags).map((json) =>
      db
        .insert(contactTag)
        .select(sql`SELECT ${workspaceId}, value ->> 0, value ->> 1 FROM json_each(${json}) WHERE true`)
        .onConflictDoNothing(),
    ),
    ...chunked(records).map((json) =>
      db.insert(consentRecord).select(
        sql`SELECT value ->> 0, ${workspaceId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
          value ->> 6, value ->> 7, value ->> 8, ${now}, ${by} FROM json_each(${json})`,
      ),
    ),
    ...readmissions(ctx, changed),
  ]
}

const OVER = Object.fromEntries(
  (
    [
      ...['email', 'phone', 'externalId', 'name', 'locale', 'timeZone', 'attributes'],
      ...['emailConsent', 'smsConsent', 'pushConsent', 'importId', 'updatedAt', 'version'],
    ] as (keyof ContactRow)[]
  ).map((key) => [key, sql.raw(`excluded.${contact[key].name}`)]),
)

/** Whoever left by themselves and comes back by their own word is written to again; other reasons stay. */
function readmissions({ db, workspaceId }: Ctx, changed: readonly PlannedContact[]): Statement[] {
  const back = changed.flatMap(({ id, plan: { records, after } }) =>
    records
      .filter((record) => record.state === 'given' && IN_PERSON.has(record.how))
      .map(({ channel }: ConsentStatement) => [
        channel,
        channel === 'email' ? after.email : channel === 'sms' ? after.phone : `contact:${id}`,
      ]),
  )
  return chunked(back).map((json) =>
    db.delete(suppression).where(
      sql`${suppression.workspaceId} = ${workspaceId} AND ${suppression.reason} = 'unsubscribe'
        AND (${suppression.channel}, ${suppression.address}) IN
          (SELECT value ->> 0, value ->> 1 FROM json_each(${json}))`,
    ),
  )
}

/** Rows as JSON arrays that each fit one parameter. */
function chunked(rows: readonly (readonly unknown[])[]): string[] {
  const chunks: string[][] = []
  let size = PARAMETER
  for (const row of rows) {
    const text = JSON.stringify(row)
    size += text.length + 1
    if (size > PARAMETER) {
      chunks.push([])
      size = text.length
    }
    chunks.at(-1)?.push(text)
  }
  return chunks.map((chunk) => `[${chunk.join(',')}]`)
}
