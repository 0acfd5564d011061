import type { CreateContentInput } from '#core/contracts/content'
import { createContentInput } from '#core/contracts/content'
import { type ImportInput, type ImportResult, MAX_IMPORT } from '#core/contracts/transfer'
import { rowsToContents } from '#core/domain/transfer/columns'
import { readCsv } from '#core/domain/transfer/csv'
import { invalid } from '#core/errors'
import { documentJson } from '#core/richtext/document-json'
import { parseDocument, parseMarkdown } from '#core/richtext/markdown'
import { splitTitle } from '#core/richtext/title-of'
import { authorize } from '../../authorize.ts'
import type { Ctx } from '../../context.ts'
import { commit } from '../../db/commit.ts'
import { planDraft } from '../content/index.ts'
import { readHtml } from './read-html.ts'

/** Makes drafts of a file's texts: all of them in one batch, or none. Throws `invalid_input` for `text` with the place. */
export async function importContents(ctx: Ctx, input: ImportInput): Promise<ImportResult> {
  authorize(ctx, 'content:write')
  const drafts = []
  for (const draft of draftsOf(input)) drafts.push(await planDraft(ctx, draft))
  const body = { created: drafts.map(({ row }) => ({ id: row.id, title: row.title })) }
  const [first] = drafts
  await commit(ctx, {
    permission: 'content:write',
    // They all go to one place, so its guards are the same.
    guards: first?.guards ?? [],
    writes: drafts.flatMap(({ writes }) => writes),
    audit: drafts.map(({ audit }) => ({ ...audit, detail: { ...audit.detail, imported: input.format } })),
    events: drafts.flatMap(({ events }) => events),
    answer: { status: 201, body },
  })
  return body
}

function draftsOf(input: ImportInput): CreateContentInput[] {
  const { format, text, type, language, campaignId, folderId } = input
  const place = { campaignId, folderId }
  if (format === 'csv') {
    const contents = rowsToContents(readCsv(text), { type, language })
    if (contents.length === 0) throw invalid('text', 'There is no row beneath the header.')
    if (contents.length > MAX_IMPORT)
      throw invalid(
        'text',
        `${contents.length} rows; send at most ${MAX_IMPORT} at a time. Nothing was imported.`,
      )
    return contents.map((content) => createContentInput.parse({ ...content, ...place }))
  }
  const { title, doc } = format === 'html' ? page(text) : markdown(text)
  const name = title || input.title
  if (name === '') throw invalid('title', 'The text names no title, so give one.')
  return [createContentInput.parse({ type, language, ...place, title: name.slice(0, 300), doc })]
}

function markdown(text: string) {
  const { title, body } = splitTitle(parseMarkdown(text.replace(/^\ufeff/, '')))
  return { title: title ?? '', doc: documentJson(body) }
}

/** A page's own title, or the heading it opens with; a heading that only repeats the title goes. */
function page(html: string) {
  const read = readHtml(html)
  const split = splitTitle(parseDocument(read.doc))
  const repeated = split.title !== null && (read.title === '' || read.title === split.title)
  return repeated
    ? { title: split.title ?? '', doc: documentJson(split.body) }
    : { title: read.title, doc: read.doc }
}
