import { and, eq, sql } from 'drizzle-orm'
import type { ContactInput } from '#core/contracts/audience'
import { type ContactDraft, draftOf } from '#core/domain/audience/contact-draft'
import { AppError, type FieldError } from '#core/errors'
import type { Ctx } from '../../context.ts'
import { suppression } from '../../db/schema/index.ts'
import { addressHasher } from './erased-address.ts'
import { phoneOf } from './phone.ts'
import { attributesOf } from './repository.ts'

/** The refusal that names each of these fields. */
export const faulty = (fields: FieldError[]): AppError =>
  new AppError('invalid_input', fields[0] ? `${fields[0].path}: ${fields[0].message}` : 'Not valid.', {
    fields: fields.slice(0, 20),
  })

/**
 * Inputs as drafts. Throws `invalid_input` naming each faulty field, `prefix` and its place in front, and `conflict`
 * for an address whose person had everything erased.
 */
export async function resolveDrafts(
  ctx: Ctx,
  inputs: readonly ContactInput[],
  pathOf: (at: number) => string,
): Promise<ContactDraft[]> {
  const attributes = await attributesOf(ctx.db, ctx.workspaceId)
  const read = inputs.map((input) => draftOf(input, { attributes, phoneOf, now: ctx.now }))
  const faults = read.flatMap(({ faults }, at) =>
    faults.map((fault) => ({ ...fault, path: `${pathOf(at)}${fault.path}` })),
  )
  if (faults.length > 0) throw faulty(faults)
  const drafts = read.map(({ draft }) => draft)
  const erased = await erasedAmong(ctx, drafts)
  const at = drafts.findIndex((draft) => erased.has(draft.email ?? '') || erased.has(draft.phone ?? ''))
  if (at >= 0)
    throw new AppError('conflict', 'Everything held about this address was erased at its person’s wish.', {
      fields: [
        {
          path: `${pathOf(at)}email`,
          message: 'Was erased. An administrator can lift it.',
          reason: 'erased',
        },
      ],
      reason: 'erased',
    })
  return drafts
}

/** Those of the drafts' addresses whose persons had everything erased. */
export async function erasedAmong(
  ctx: Ctx,
  drafts: readonly Pick<ContactDraft, 'email' | 'phone'>[],
): Promise<ReadonlySet<string>> {
  const hash = await addressHasher(ctx)
  if (!hash) return new Set()
  const addresses = drafts
    .flatMap(({ email, phone }) => [email, phone])
    .filter((one) => typeof one === 'string')
  const hashes = new Map(await Promise.all(addresses.map(async (one) => [await hash(one), one] as const)))
  const found = await ctx.db
    .select({ address: suppression.address })
    .from(suppression)
    .where(
      and(
        eq(suppression.workspaceId, ctx.workspaceId),
        eq(suppression.reason, 'erased'),
        sql`${suppression.address} IN (SELECT value FROM json_each(${JSON.stringify([...hashes.keys()])}))`,
      ),
    )
  return new Set(found.map(({ address }) => hashes.get(address) ?? ''))
}
