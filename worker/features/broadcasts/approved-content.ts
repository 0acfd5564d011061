import { and, eq, isNull } from 'drizzle-orm'
import type { BroadcastInput } from '#core/contracts/broadcasts'
import type { RenderedNotification } from '#core/contracts/notification-templates'
import { templateLocale } from '#core/domain/notification-templates/built-in/index'
import { AppError, invalid } from '#core/errors'
import { parseMarkdown, plainText } from '#core/richtext/markdown'
import type { Db } from '../../db/client.ts'
import { content } from '../../db/schema/index.ts'
import { MAX_HTML, renderNotification } from '../notification-templates/index.ts'

export type Approved = NonNullable<Awaited<ReturnType<typeof findApproved>>>

/** Parts an SMS of a broadcast may be charged for. */
const MAX_SEGMENTS = 10

/** A content whose approval is of exactly what it says now; null for any other. */
export async function findApproved(db: Db, workspaceId: string, contentId: string) {
  const [row] = await db
    .select({
      ...{ title: content.title, body: content.body, language: content.language, hash: content.hash },
      ...{ approvedHash: content.approvedHash, status: content.status },
    })
    .from(content)
    .where(and(eq(content.workspaceId, workspaceId), eq(content.id, contentId), isNull(content.trashedAt)))
  if (!row) return null
  return row.status === 'approved' && row.approvedHash === row.hash ? row : null
}

/** Throws `invalid_input` on `contentId` for a content that is absent, or not approved as it is. */
export async function requireApproved(db: Db, workspaceId: string, contentId: string): Promise<Approved> {
  const found = await findApproved(db, workspaceId, contentId)
  if (!found)
    throw invalid(
      'contentId',
      'Choose a content that is approved, and has not been edited since.',
      'not_approved',
    )
  return found
}

/** What templates of a broadcast say of this content: Markdown in a mail, plain words elsewhere. */
export const wordsOf = (
  { title, body }: Approved,
  { channel, subject, preheader }: Pick<BroadcastInput, 'channel' | 'subject' | 'preheader'>,
) => ({
  ...{ subject: subject || title, preheader },
  body: channel === 'email' ? body : plainText(parseMarkdown(body)).trim(),
})

/**
 * How a broadcast arrives. Throws `invalid_input` on `contentId` for what cannot be sent: a mail that would be cut,
 * or an SMS of too many parts.
 */
export async function renderBroadcast(
  db: Db,
  workspaceId: string,
  approved: Approved,
  input: Pick<BroadcastInput, 'channel' | 'subject' | 'preheader'>,
  recipient: { name: string; unsubscribeUrl: string },
): Promise<RenderedNotification> {
  const rendered = await renderNotification(
    { db },
    {
      ...{
        workspaceId,
        kind: 'broadcast',
        channel: input.channel,
        locale: templateLocale(approved.language),
      },
      data: {
        ...wordsOf(approved, input),
        recipient: recipient.name,
        ...(recipient.unsubscribeUrl && { unsubscribeUrl: recipient.unsubscribeUrl }),
      },
    },
  ).catch((error: unknown) => {
    throw error instanceof AppError ? invalid('contentId', error.message, 'too_long') : error
  })
  if (rendered.channel === 'email' && rendered.bytes > MAX_HTML)
    throw invalid(
      'contentId',
      'As a mail this content is longer than 102 KB, and mail programs would cut it.',
      'mail_too_long',
    )
  if (rendered.channel === 'sms' && rendered.segments > MAX_SEGMENTS)
    throw invalid(
      'contentId',
      `As an SMS this content has ${rendered.segments} parts; at most ${MAX_SEGMENTS} go.`,
      ...(['sms_too_long', rendered.segments] as const),
    )
  return rendered
}
