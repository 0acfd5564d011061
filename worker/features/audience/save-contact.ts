import type { Contact, ContactInput } from '#core/contracts/audience'
import { planContact } from '#core/domain/audience/plan-contact'
import { AppError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import { actorPerson, type Ctx } from '../../context.ts'
import { commit, type Statement } from '../../db/commit.ts'
import { changedMeanwhile, etagOf } from '../../http/entity-tag.ts'
import { matchContacts, stateOf, takenKey } from './match-contacts.ts'
import { contactEventWrite } from './record-event.ts'
import { type Found, findContact, toContacts, unchangedContacts } from './repository.ts'
import { faulty, resolveDrafts } from './resolve-drafts.ts'
import { contactWrites } from './write-contacts.ts'

/** Throws `invalid_input`, or `conflict` when the address or external id is another contact's. */
export async function createContact(ctx: Ctx, input: ContactInput): Promise<Contact> {
  authorize(ctx, 'audience:write')
  return saveOver(ctx, null, input)
}

/** Changes what is given, over the version named by `ifMatch` (an entity tag); its version grows by one. */
export async function updateContact(
  ctx: Ctx,
  id: string,
  ifMatch: string,
  input: ContactInput,
): Promise<Contact> {
  authorize(ctx, 'audience:write')
  const before = await findContact(ctx.db, ctx.workspaceId, id)
  if (ifMatch !== etagOf(before.row) && ifMatch !== '*') throw changedMeanwhile('contact')
  return saveOver(ctx, before, input)
}

async function saveOver(ctx: Ctx, before: Found | null, input: ContactInput): Promise<Contact> {
  const [draft] = await resolveDrafts(ctx, [input], () => '')
  if (!draft) throw new Error('One input makes one draft.')
  const id = before?.row.id ?? ctx.deps.newId()
  const taken = takenKey(await matchContacts(ctx.db, ctx.workspaceId, [draft]), draft, before?.row.id ?? null)
  if (taken) throw takenBy(taken)
  const planned = planContact(before && stateOf(before), draft)
  if (!planned.ok) throw faulty([planned.fault])
  const { plan } = planned
  const row = {
    ...{ muted: [], activity: {}, importId: null, createdAt: ctx.now, version: 0, ...before?.row },
    ...{ id, workspaceId: ctx.workspaceId, updatedAt: ctx.now, ...plan.after },
    ...{ emailConsent: plan.after.consent.email, smsConsent: plan.after.consent.sms },
    pushConsent: plan.after.consent.push,
  }
  row.version += plan.outcome === 'unchanged' ? 0 : 1
  if (plan.outcome === 'unchanged' && before) row.updatedAt = before.row.updatedAt
  const [body] = await toContacts(ctx.db, ctx.workspaceId, [{ row, tags: plan.after.tags }])
  if (!body) throw new Error('One row is one contact.')
  await commit(ctx, {
    permission: 'audience:write',
    guards: before ? [unchangedContacts(ctx.workspaceId, [before.row])] : [],
    writes: [
      ...contactWrites(ctx, [{ id, before: before?.row ?? null, plan }]),
      ...(before && plan.outcome === 'updated' ? [changeWrite(ctx, id, input)] : []),
    ],
    audit: {
      ...{ action: before ? 'contact.updated' : 'contact.created', resource: 'contact', resourceId: id },
      detail: { fields: Object.keys(input) },
    },
    events: [
      { type: 'contacts.changed', data: { contactIds: [id] } },
      ...plan.records.map(({ channel, state }) => ({
        type: 'consent.changed' as const,
        data: { contactId: id, channel, state },
      })),
    ],
    answer: { status: before ? 200 : 201, body },
  }).catch((error: unknown) => {
    throw isTaken(error) ? takenBy('email') : error
  })
  return body
}

/** For the contact's own timeline: which fields, and by whom. */
const changeWrite = (ctx: Ctx, contactId: string, input: ContactInput): Statement =>
  contactEventWrite(ctx.db, {
    ...{
      id: ctx.deps.newId(),
      workspaceId: ctx.workspaceId,
      contactId,
      type: 'contact.updated',
      at: ctx.now,
    },
    data: { fields: Object.keys(input), by: actorPerson(ctx.actor).name },
  })

/** Whether a batch failed because an address or external id has just become another contact's. */
export function isTaken(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause.message.includes('UNIQUE constraint failed: contact.')) return true
  return false
}

const takenBy = (key: 'email' | 'externalId') => {
  const message = key === 'email' ? 'Another contact has this address.' : 'Another contact has this id.'
  return new AppError('conflict', message, {
    fields: [{ path: key, message, reason: key === 'email' ? 'email_taken' : 'id_taken' }],
  })
}
