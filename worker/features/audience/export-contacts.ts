import { and, asc, eq, gt } from 'drizzle-orm'
import type { Attribute } from '#core/contracts/audience'
import { csvLine } from '#core/domain/csv/write-csv'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { contact } from '../../db/schema/index.ts'
import { tagsOf } from './contact-facts.ts'
import { type ContactFilters, matching } from './list-contacts.ts'
import { attributesOf, type Found } from './repository.ts'

/** Contacts read at once. */
const PAGE = 500
const FIXED = ['id', 'email', 'phone', 'external_id', 'name', 'locale', 'time_zone', 'tags'] as const
const AFTER = ['email_consent', 'sms_consent', 'push_consent', 'created_at'] as const

/**
 * The contacts a list shows, all of them, as CSV: page by page as the reader takes it. Needs `audience:manage`, and
 * leaves an audit row before the first byte.
 */
export async function exportContacts(ctx: Ctx, filters: ContactFilters): Promise<ReadableStream<Uint8Array>> {
  authorize(ctx, 'audience:manage')
  const [attributes, condition] = await Promise.all([
    attributesOf(ctx.db, ctx.workspaceId),
    matching(ctx, filters),
  ])
  await commit(ctx, {
    permission: 'audience:manage',
    writes: [],
    audit: {
      ...{ action: 'contacts.exported', resource: 'contact', resourceId: 'batch' },
      detail: { filters: Object.keys(filters) },
    },
  })
  const encoder = new TextEncoder()
  let after: string | null = null
  let begun = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!begun) {
        const header = [...FIXED, ...attributes.map(({ key }) => key), ...AFTER]
        controller.enqueue(encoder.encode(`\ufeff${csvLine(header)}`))
        begun = true
      }
      const rows: Found[] = await ctx.db
        .select({ row: contact, tags: tagsOf })
        .from(contact)
        .where(
          and(
            eq(contact.workspaceId, ctx.workspaceId),
            condition,
            after === null ? undefined : gt(contact.id, after),
          ),
        )
        .orderBy(asc(contact.id))
        .limit(PAGE)
      after = rows.at(-1)?.row.id ?? null
      if (rows.length > 0)
        controller.enqueue(encoder.encode(rows.map((one) => csvLine(cellsOf(one, attributes))).join('')))
      if (rows.length < PAGE) controller.close()
    },
  })
}

const cellsOf = ({ row, tags }: Found, attributes: readonly Attribute[]): string[] => [
  ...[row.id, row.email ?? '', row.phone ?? '', row.externalId ?? '', row.name],
  ...[row.locale ?? '', row.timeZone ?? '', tags.join('; ')],
  ...attributes.map(({ key }) => String(row.attributes[key] ?? '')),
  ...[row.emailConsent, row.smsConsent, row.pushConsent, new Date(row.createdAt).toISOString()],
]
