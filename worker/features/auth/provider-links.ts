import { APIError, BASE_ERROR_CODES, type BetterAuthOptions } from 'better-auth'
import { and, eq, gt } from 'drizzle-orm'
import { PROVIDER_NAMES } from '#core/contracts/auth'
import type { SecurityChange } from '#core/domain/notifications/security-changes'
import { account } from '../../db/schema/index.ts'
import type { Deps } from '../../deps.ts'
import { recordAccountChange } from './record-account-change.ts'
import { securityNoticed } from './security-noticed.ts'

type Hooks = NonNullable<NonNullable<BetterAuthOptions['databaseHooks']>['account']>
type After = NonNullable<NonNullable<Hooks['create']>['after']>
type Link = Parameters<After>[0]
type HookCtx = Parameters<After>[1]

/**
 * A way in by Google or GitHub that comes or goes: a row in the audit log, and the word to the owner. Whoever makes
 * an account by one knows of it.
 */
export const providerLinks = (deps: Deps): Hooks => ({
  create: {
    async after(link, ctx) {
      if (link.providerId === 'credential') return
      await record(deps, 'provider_linked', link, ctx)
      if (await hasOthers(deps, link)) await tell(deps, 'provider_linked', link, ctx)
    },
  },
  delete: {
    async before(link, ctx) {
      if (ctx?.path === '/unlink-account') await unlinkUnlessLast(deps, link)
    },
    async after(link, ctx) {
      if (link.providerId === 'credential') return
      await record(deps, 'provider_unlinked', link, ctx)
      await tell(deps, 'provider_unlinked', link, ctx)
    },
  },
})

/**
 * The library counts the ways in before it deletes one, so that two requests at once could take the last two. Here the
 * count and the deletion are one statement; the library's own finds nothing left to do.
 */
async function unlinkUnlessLast(deps: Deps, { id, userId }: Link): Promise<void> {
  const ways = deps.primary.$count(account, eq(account.userId, userId))
  const gone = await deps.primary
    .delete(account)
    .where(and(eq(account.id, id), gt(ways, 1)))
    .returning({ id: account.id })
  if (gone.length > 0) return
  const [left] = await deps.primary.select({ id: account.id }).from(account).where(eq(account.id, id))
  throw APIError.from(
    'BAD_REQUEST',
    left ? BASE_ERROR_CODES.FAILED_TO_UNLINK_LAST_ACCOUNT : BASE_ERROR_CODES.ACCOUNT_NOT_FOUND,
  )
}

const nameOf = ({ providerId }: Link): string =>
  Object.entries(PROVIDER_NAMES).find(([id]) => id === providerId)?.[1] ?? providerId

const workspaceOf = (ctx: HookCtx): unknown => ctx?.context.session?.session.activeOrganizationId

type Change = Extract<SecurityChange, 'provider_linked' | 'provider_unlinked'>

const record = (deps: Deps, change: Change, link: Link, ctx: HookCtx): Promise<void> =>
  recordAccountChange(deps, {
    ...{ userId: link.userId, workspaceId: workspaceOf(ctx), headers: ctx?.headers },
    entry: { action: `account.${change}`, detail: { provider: link.providerId, name: nameOf(link) } },
  })

const tell = (deps: Deps, change: Change, link: Link, ctx: HookCtx): Promise<void> =>
  securityNoticed(deps, {
    ...{ userId: link.userId, change, name: nameOf(link) },
    ...{ workspaceId: workspaceOf(ctx), headers: ctx?.headers },
  })

async function hasOthers(deps: Deps, { userId }: Link): Promise<boolean> {
  const rows = await deps.primary
    .select({ id: account.id })
    .from(account)
    .where(eq(account.userId, userId))
    .limit(2)
  return rows.length > 1
}
