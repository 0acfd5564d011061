import { and, eq, sql } from 'drizzle-orm'
import type { Template } from '#core/contracts/templates'
import { AppError, notFound } from '#core/errors'
import type { Db } from '../../db/client.ts'
import type { Guard } from '../../db/commit.ts'
import { template } from '../../db/schema/index.ts'
import { changedMeanwhile } from '../../http/entity-tag.ts'
import { findBuiltInTemplate } from './built-in.ts'
import { type TemplateRow, toTemplate } from './rows.ts'

export const ownTemplate = (workspaceId: string, id: string) =>
  and(eq(template.workspaceId, workspaceId), eq(template.id, id))

/** A built-in template or one of the workspace's own. Throws `not_found`. */
export async function findTemplate(db: Db, workspaceId: string, id: string): Promise<Template> {
  const builtIn = findBuiltInTemplate(id)
  if (builtIn) return builtIn
  const [row] = await db.select().from(template).where(ownTemplate(workspaceId, id))
  if (!row) throw notFound('template')
  return toTemplate(row)
}

/** One of the workspace's own, to be changed. Throws `conflict` for a built-in one, `not_found` otherwise. */
export async function findOwnTemplate(db: Db, workspaceId: string, id: string): Promise<TemplateRow> {
  if (findBuiltInTemplate(id))
    throw new AppError('conflict', 'A built-in template cannot be changed. Duplicate it and change the copy.')
  const [row] = await db.select().from(template).where(ownTemplate(workspaceId, id))
  if (!row) throw notFound('template')
  return row
}

/** Holds in the batch only while the template is still the version that was read. */
export const unchangedSince = ({ id, workspaceId, version }: TemplateRow): Guard => ({
  name: 'template',
  condition: sql`EXISTS (SELECT 1 FROM template WHERE id = ${id} AND workspace_id = ${workspaceId}
    AND version = ${version})`,
  error: changedMeanwhile('template'),
})
