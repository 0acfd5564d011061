import { eq } from 'drizzle-orm'
import type { MailBrand } from '#core/contracts/notification-templates'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import type { Db } from '../../db/client.ts'
import { commit } from '../../db/commit.ts'
import { mailBrand, organization } from '../../db/schema/index.ts'
import type { Brand } from './render-words.ts'

const ACCENT = '#5b45d6'

/** The row of a workspace's look, to be asked together with others. */
export const lookOf = (db: Db, workspaceId: string) =>
  db
    .select({ name: organization.name, own: mailBrand })
    .from(organization)
    .leftJoin(mailBrand, eq(mailBrand.workspaceId, organization.id))
    .where(eq(organization.id, workspaceId))

/** How a workspace's mail looks: as it was chosen, or its name over the house's colour. */
export const toBrand = (row: Awaited<ReturnType<typeof lookOf>>[number] | undefined): Brand => ({
  name: row?.name ?? 'Marquee',
  logoUrl: row?.own?.logoUrl ?? null,
  accent: row?.own?.accent ?? ACCENT,
  address: row?.own?.address ?? '',
})

export async function brandOf(db: Db, workspaceId: string): Promise<Brand> {
  const [row] = await lookOf(db, workspaceId)
  return toBrand(row)
}

export async function getMailBrand(ctx: Ctx): Promise<MailBrand> {
  authorize(ctx, 'template:read')
  const { logoUrl, accent, address } = await brandOf(ctx.db, ctx.workspaceId)
  return { logoUrl, accent, address }
}

export async function putMailBrand(ctx: Ctx, brand: MailBrand): Promise<MailBrand> {
  const row = { ...brand, updatedAt: ctx.now }
  await commit(ctx, {
    permission: 'template:write',
    writes: [
      ctx.db
        .insert(mailBrand)
        .values({ workspaceId: ctx.workspaceId, ...row })
        .onConflictDoUpdate({ target: mailBrand.workspaceId, set: row }),
    ],
    audit: {
      action: 'mail_brand.updated',
      resource: 'workspace',
      resourceId: ctx.workspaceId,
      detail: brand,
    },
  })
  return brand
}
