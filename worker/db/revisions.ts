import { and, desc, eq } from 'drizzle-orm'
import type { Revision } from '#core/contracts/revisions'
import { notFound } from '#core/errors'
import { actorPerson, type Ctx } from '../context.ts'
import type { Db } from './client.ts'
import type { Statement } from './commit.ts'
import { revision } from './schema/index.ts'

type Resource = (typeof revision.$inferSelect)['resource']

/** What keeps its versions, in its workspace. */
export interface Versioned {
  workspaceId: string
  resource: Resource
  resourceId: string
}

const MOST = 200

/** Keeps a version as it is saved; belongs in the batch that saves it. `snapshot` is the thing's own input. */
export function keepRevision(
  ctx: Ctx,
  resource: Resource,
  resourceId: string,
  { version, name, snapshot }: { version: number; name: string; snapshot: unknown },
): Statement {
  const { workspaceId, now: at } = ctx
  const by = actorPerson(ctx.actor).name
  return ctx.db
    .insert(revision)
    .values({ workspaceId, resource, resourceId, version, name, snapshot, by, at })
}

/** The newest 200, newest first, without what they say. */
export async function listRevisions(db: Db, of: Versioned): Promise<Revision[]> {
  const { version, name, by, at } = revision
  const rows = await db
    .select({ version, name, by, at })
    .from(revision)
    .where(ofThing(of))
    .orderBy(desc(version))
    .limit(MOST)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}

/** One version as it was saved. Throws `not_found`. */
export async function findRevision(db: Db, of: Versioned, version: number): Promise<unknown> {
  const [row] = await db
    .select({ snapshot: revision.snapshot })
    .from(revision)
    .where(and(ofThing(of), eq(revision.version, version)))
  if (!row) throw notFound('version')
  return row.snapshot
}

const ofThing = ({ workspaceId, resource, resourceId }: Versioned) =>
  and(
    eq(revision.workspaceId, workspaceId),
    eq(revision.resource, resource),
    eq(revision.resourceId, resourceId),
  )
