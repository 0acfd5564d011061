import type { Comparison, Version } from '#core/contracts/history'
import { personColour } from '#core/domain/collaboration/colour'
import { compareTexts } from '#core/domain/history/compare'
import { AppError, notFound } from '#core/errors'
import type { VersionText } from '../../adapters/collaboration-sessions.ts'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { getContent } from '../content/index.ts'
import { listVersions } from './list-versions.ts'

/**
 * What became of a version by a later one, or by now. Throws `conflict` when `to` is the earlier one. Worked out
 * here and not in the document's object, so that nobody who types there waits for it.
 */
export async function compareVersions(
  ctx: Ctx,
  contentId: string,
  fromId: string,
  toId: string | null,
): Promise<Comparison> {
  authorize(ctx, 'content:read')
  await getContent(ctx, contentId)
  const { items, unsaved } = await listVersions(ctx, contentId)
  const [from, to] = [placeOf(items, fromId), toId === null ? null : placeOf(items, toId)]
  if (to && to.place >= from.place)
    throw new AppError('conflict', 'Compare a version with a later one, or with the text as it is now.')
  const [before, after] = await Promise.all([textOf(ctx, contentId, fromId), textOf(ctx, contentId, toId)])
  const between = items.slice(to?.place ?? 0, from.place).flatMap(({ authors }) => authors)
  const writers = new Set([...between, ...(to ? [] : unsaved)].map(({ id }) => id))
  const compared = compareTexts(before.text, after.text, [...writers])
  const pieces = [...compared.title, ...compared.blocks.flatMap((block) => block.pieces)]
  const named = new Set([...writers, ...pieces.map(({ by }) => by)])
  return {
    from: from.version,
    to: to?.version ?? null,
    ...compared,
    people: after.people
      .filter(({ id }) => named.has(id))
      .map((person) => ({ ...person, colour: personColour(person.id) })),
  }
}

function placeOf(items: readonly Version[], id: string): { place: number; version: Version } {
  const place = items.findIndex((version) => version.id === id)
  const version = items[place]
  if (!version) throw notFound('version')
  return { place, version }
}

async function textOf(ctx: Ctx, contentId: string, id: string | null): Promise<VersionText> {
  const text = await ctx.deps.sessions.versionText(ctx.workspaceId, contentId, id)
  if (!text) throw notFound('version')
  return text
}
