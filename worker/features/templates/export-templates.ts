import { and, asc, eq, isNull } from 'drizzle-orm'
import { MAX_FILE, type TemplateFile } from '#core/contracts/templates'
import { AppError, invalid } from '#core/errors'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { template } from '../../db/schema/index.ts'
import { findTemplate } from './repository.ts'
import { inputOf } from './rows.ts'

/**
 * Templates as a file that `importTemplates` takes: those named, built-in ones among them, or all of one's own that
 * are not archived. Throws `invalid_input` on `ids` for more than a file holds or one that is not there.
 */
export async function exportTemplates(ctx: Ctx, ids: string | undefined): Promise<TemplateFile> {
  authorize(ctx, 'template:read')
  const wanted = ids?.split(',').filter(Boolean)
  const templates = wanted ? await named(ctx, wanted) : await allOwn(ctx)
  if (templates.length === 0) throw invalid('ids', 'There is no template of your own to export.')
  return { format: 'marquee.templates', version: 1, templates: templates.map(inputOf) }
}

async function named(ctx: Ctx, ids: string[]) {
  if (ids.length > MAX_FILE) throw invalid('ids', `A file holds at most ${MAX_FILE} templates.`)
  return Promise.all(
    ids.map((id) =>
      findTemplate(ctx.db, ctx.workspaceId, id).catch((error: unknown) => {
        throw error instanceof AppError && error.code === 'not_found'
          ? invalid('ids', `There is no template ${id}.`)
          : error
      }),
    ),
  )
}

const allOwn = (ctx: Ctx) =>
  ctx.db
    .select()
    .from(template)
    .where(and(eq(template.workspaceId, ctx.workspaceId), isNull(template.archivedAt)))
    .orderBy(asc(template.name), asc(template.id))
    .limit(MAX_FILE)
