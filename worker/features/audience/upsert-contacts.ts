import type { UpsertContactsInput, UpsertResult } from '#core/contracts/audience'
import type { ContactDraft } from '#core/domain/audience/contact-draft'
import { planContact } from '#core/domain/audience/plan-contact'
import { AppError, type FieldError } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { matchContacts, stateOf, takenKey } from './match-contacts.ts'
import { unchangedContacts } from './repository.ts'
import { faulty, resolveDrafts } from './resolve-drafts.ts'
import { isTaken } from './save-contact.ts'
import { contactWrites, type PlannedContact } from './write-contacts.ts'

/** How often it is worked out anew when somebody writes the same contacts at the same time. */
const TRIES = 4

/**
 * Creates or changes up to a hundred contacts, told apart by address or external id: all of them or none. The same
 * request twice changes nothing the second time. `pathOf` names an input's place for the fields at fault.
 */
export async function upsertContacts(
  ctx: Ctx,
  { matchBy, contacts }: UpsertContactsInput,
  pathOf = (at: number) => `contacts.${at}.`,
): Promise<UpsertResult> {
  authorize(ctx, 'audience:write')
  const drafts = await resolveDrafts(ctx, contacts, pathOf)
  const faults = keyFaults(drafts, matchBy, pathOf)
  if (faults.length > 0) throw faulty(faults)
  for (let tries = 1; ; tries++) {
    try {
      return await upsertOnce(ctx, drafts, matchBy, pathOf)
    } catch (error) {
      const meanwhile = isTaken(error) || (error instanceof AppError && error.code === 'precondition_failed')
      if (!meanwhile || tries === TRIES) throw error
    }
  }
}

function keyFaults(
  drafts: readonly ContactDraft[],
  matchBy: UpsertContactsInput['matchBy'],
  pathOf: (at: number) => string,
): FieldError[] {
  const seen = new Set<string>()
  return drafts.flatMap((draft, at) => {
    const key = draft[matchBy]
    const path = `${pathOf(at)}${matchBy}`
    if (!key) return { path, message: 'Needed: contacts are matched by it.' }
    if (seen.has(key)) return { path, message: 'Stands twice in this request.' }
    seen.add(key)
    return []
  })
}

async function upsertOnce(
  ctx: Ctx,
  drafts: readonly ContactDraft[],
  matchBy: UpsertContactsInput['matchBy'],
  pathOf: (at: number) => string,
): Promise<UpsertResult> {
  const matches = await matchContacts(ctx.db, ctx.workspaceId, drafts)
  const faults: FieldError[] = []
  const planned = drafts.flatMap((draft, at): PlannedContact[] => {
    const before = matches.by(matchBy, draft[matchBy])
    const taken = takenKey(matches, draft, before?.row.id ?? null)
    if (taken) faults.push({ path: `${pathOf(at)}${taken}`, message: 'Belongs to another contact.' })
    const result = planContact(before ? stateOf(before) : null, draft)
    if (!result.ok) faults.push({ ...result.fault, path: `${pathOf(at)}${result.fault.path}` })
    if (taken || !result.ok) return []
    return [{ id: before?.row.id ?? ctx.deps.newId(), before: before?.row ?? null, plan: result.plan }]
  })
  if (faults.length > 0)
    throw new AppError('conflict', faults[0]?.message ?? '', { fields: faults.slice(0, 20) })
  const changed = planned.filter(({ plan }) => plan.outcome !== 'unchanged')
  const body: UpsertResult = { items: planned.map(({ id, plan }) => ({ id, outcome: plan.outcome })) }
  await commit(ctx, {
    permission: 'audience:write',
    guards: [
      unchangedContacts(
        ctx.workspaceId,
        planned.flatMap(({ before }) => before ?? []),
      ),
    ],
    writes: contactWrites(ctx, planned),
    audit: {
      ...{ action: 'contacts.upserted', resource: 'contact' },
      resourceId: planned.length === 1 ? (planned[0]?.id ?? '') : 'batch',
      detail: { contacts: planned.length, changed: changed.length },
    },
    events:
      changed.length > 0
        ? [{ type: 'contacts.changed', data: { contactIds: changed.map(({ id }) => id) } }]
        : [],
    answer: { status: 200, body },
  })
  return body
}
