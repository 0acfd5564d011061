import { and, eq, sql } from 'drizzle-orm'
import { notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { brandVoice } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'
import type { BrandVoiceRow } from './rows.ts'

export const ownBrandVoice = (workspaceId: string, id: string) =>
  and(eq(brandVoice.workspaceId, workspaceId), eq(brandVoice.id, id))

/** Throws `not_found` for an id that is absent or foreign. */
export async function findBrandVoice(db: Db, workspaceId: string, id: string): Promise<BrandVoiceRow> {
  const [row] = await db.select().from(brandVoice).where(ownBrandVoice(workspaceId, id))
  if (!row) throw notFound('brand voice')
  return row
}

/** Holds in the batch only while the voice is still the version that was read. */
export const unchangedSince = ({ id, workspaceId, version }: BrandVoiceRow): Guard => ({
  name: 'brand voice',
  condition: sql`EXISTS (SELECT 1 FROM brand_voice WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND version = ${version})`,
  error: changedMeanwhile('brand voice'),
})
