import { and, eq, sql } from 'drizzle-orm'
import type { ContactPreferences } from '#core/contracts/contact-preferences'
import type { SubscribePushInput } from '#core/contracts/reaching'
import { AppError, invalid, notFound } from '#core/errors'
import { type BrowserKeys, hashOfEndpoint, openBrowser, sealBrowser } from '../../adapters/browser-keys.ts'
import { judgeAddress } from '../../adapters/judge-address.ts'
import type { Secrets } from '../../adapters/secrets.ts'
import { vapidPublicKey } from '../../adapters/vapid-key.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import type { Statement } from '../../db/commit.ts'
import { contactBrowser } from '../../db/schema/index.ts'

/** Browsers one contact may be told on. */
const MOST = 10

interface Place {
  id: string
  workspaceId: string
}

export const browserAad = ({ id, workspaceId }: Place) => `contact_browser/${workspaceId}/${id}`

const ofContact = (workspaceId: string, contactId: string) =>
  and(eq(contactBrowser.workspaceId, workspaceId), eq(contactBrowser.contactId, contactId))

/** What a browser needs to subscribe, and which of a contact's browsers have. */
export async function pushOf(ctx: Ctx, contactId: string): Promise<ContactPreferences['push']> {
  const key = ctx.deps.config.VAPID_KEY
  const rows = await ctx.db
    .select({ endpointHash: contactBrowser.endpointHash })
    .from(contactBrowser)
    .where(ofContact(ctx.workspaceId, contactId))
    .orderBy(contactBrowser.createdAt)
  return { publicKey: key ? vapidPublicKey(key) : null, browsers: rows.map((row) => row.endpointHash) }
}

/**
 * The statement that remembers a browser for a contact, whoever had it before. Throws `invalid_input` for an address
 * nothing may be sent to, `conflict` without a key for push or at the limit.
 */
export async function browserWrite(
  { db, deps, workspaceId, now }: Ctx,
  contactId: string,
  { endpoint, keys }: Omit<SubscribePushInput, 'label'>,
): Promise<{ write: Statement }> {
  if (!deps.config.VAPID_KEY)
    throw new AppError('conflict', 'Push is not set up here.', { reason: 'push_missing' })
  const verdict = judgeAddress(endpoint, deps.config.FETCH_LOOPBACK)
  if (!verdict.ok) throw invalid('endpoint', verdict.why, 'address_refused')
  const endpointHash = await hashOfEndpoint(endpoint)
  const rows = await db
    .select({ id: contactBrowser.id, hash: contactBrowser.endpointHash, contactId: contactBrowser.contactId })
    .from(contactBrowser)
    .where(
      and(
        eq(contactBrowser.workspaceId, workspaceId),
        sql`(${contactBrowser.contactId} = ${contactId} OR ${contactBrowser.endpointHash} = ${endpointHash})`,
      ),
    )
  const known = rows.find(({ hash }) => hash === endpointHash)
  if (known?.contactId !== contactId && rows.filter((row) => row.contactId === contactId).length >= MOST)
    throw new AppError('conflict', `At most ${MOST} browsers.`, { reason: 'push_full' })
  const id = known?.id ?? deps.newId()
  const plain: BrowserKeys = { endpoint, p256dh: keys.p256dh, auth: keys.auth }
  const set = {
    ...{ contactId, sealed: await sealBrowser(deps.secrets, browserAad({ id, workspaceId }), plain) },
    sealedWith: deps.secrets.newestKey,
  }
  const write = db
    .insert(contactBrowser)
    .values({ id, workspaceId, endpointHash, createdAt: now, ...set })
    .onConflictDoUpdate({ target: [contactBrowser.workspaceId, contactBrowser.endpointHash], set })
  return { write }
}

/** The statement that forgets one browser of a contact, or all of them. */
export const forgetBrowsers = (
  { db, workspaceId }: Pick<Ctx, 'db' | 'workspaceId'>,
  contactId: string,
  endpointHash?: string,
): Statement =>
  db
    .delete(contactBrowser)
    .where(
      and(
        ofContact(workspaceId, contactId),
        endpointHash ? eq(contactBrowser.endpointHash, endpointHash) : undefined,
      ),
    )

/** Throws `not_found` for a browser that is not the contact's. */
export async function requireBrowser(ctx: Ctx, contactId: string, endpointHash: string): Promise<number> {
  const { browsers } = await pushOf(ctx, contactId)
  if (!browsers.includes(endpointHash)) throw notFound('browser')
  return browsers.length
}

/** Where a contact's browsers are written to, each with the id it is forgotten by. */
export async function browsersOfContact(
  db: Db,
  secrets: Secrets,
  workspaceId: string,
  contactId: string,
): Promise<(BrowserKeys & { id: string })[]> {
  const rows = await db.select().from(contactBrowser).where(ofContact(workspaceId, contactId))
  return Promise.all(
    rows.map(async (row) => ({ id: row.id, ...(await openBrowser(secrets, browserAad(row), row.sealed)) })),
  )
}
