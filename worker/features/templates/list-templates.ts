import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { ListTemplatesQuery, Template } from '#core/contracts/templates'
import { type Cursor, decodeCursor, encodeCursor } from '#core/domain/content/cursor'
import { invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { template } from '../../db/schema/index.ts'
import { BUILT_IN_TEMPLATES } from './built-in.ts'
import { toTemplate } from './rows.ts'

/** One page: the workspace's own by name, then the built-in ones in their order. At most one D1 query. */
export async function listTemplates(
  ctx: Ctx,
  query: ListTemplatesQuery,
): Promise<{ items: Template[]; nextCursor: string | null }> {
  authorize(ctx, 'template:read')
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor)
  if (query.cursor !== undefined && !cursor) throw invalid('cursor', 'Not a cursor of this list.')
  const wanted = query.limit + 1
  const own = typeof cursor?.value === 'number' ? [] : await ownTemplates(ctx, query, cursor, wanted)
  const from = typeof cursor?.value === 'number' ? cursor.value : 0
  const found = [...own, ...builtIns(query, from).slice(0, wanted - own.length)]
  const items = found.slice(0, query.limit)
  const last = items.at(-1)
  return { items, nextCursor: found.length > query.limit && last ? cursorAfter(last) : null }
}

/** A number names a place among the built-in ones, a string the name of an own one. */
const cursorAfter = (last: Template) =>
  encodeCursor({ value: last.builtIn ? BUILT_IN_TEMPLATES.indexOf(last) + 1 : last.name, id: last.id })

async function ownTemplates(ctx: Ctx, query: ListTemplatesQuery, cursor: Cursor | null, limit: number) {
  const { q, type, language, framework } = query
  const text = sql`lower(${template.name} || ' ' || ${template.description})`
  const rows = await ctx.db
    .select()
    .from(template)
    .where(
      and(
        eq(template.workspaceId, ctx.workspaceId),
        query.archived === 'true' ? isNotNull(template.archivedAt) : isNull(template.archivedAt),
        type && eq(template.type, type),
        language && eq(template.language, language),
        framework && eq(template.framework, framework),
        q ? sql`instr(${text}, ${q.toLowerCase()}) > 0` : undefined,
        cursor ? sql`(${template.name}, ${template.id}) > (${cursor.value}, ${cursor.id})` : undefined,
      ),
    )
    .orderBy(asc(template.name), asc(template.id))
    .limit(limit)
  return rows.map(toTemplate)
}

function builtIns(query: ListTemplatesQuery, from: number): Template[] {
  const { q = '', type, language, framework } = query
  if (query.archived === 'true') return []
  const words = q.toLowerCase()
  return BUILT_IN_TEMPLATES.slice(from).filter(
    (one) =>
      (!type || one.type === type) &&
      (!language || one.language === language) &&
      (!framework || one.framework === framework) &&
      `${one.name} ${one.description}`.toLowerCase().includes(words),
  )
}
