import { expect, it } from 'vitest'
import { createWorkspace, db } from '#test/harness/workspace'
import { insertRow } from './insert-row.ts'
import { content } from './schema/index.ts'

it('writes what the query builder writes, in one batch with it', async () => {
  const { id: workspaceId } = await createWorkspace()
  const text = (id: string, offlineComposer: boolean): typeof content.$inferSelect => ({
    ...{
      id: `${workspaceId}-${id}`,
      workspaceId,
      type: 'email',
      title: '"Año" ?1 \'',
      body: '🫖',
      hash: 'h',
    },
    ...{ doc: { type: 'doc', content: [{ type: 'paragraph' }] }, tags: ['a', 'ñ'], language: 'es' },
    ...{ status: 'draft', campaignId: null, folderId: null, version: 1, wordCount: 0, excerpt: '' },
    ...{ quality: null, runId: null, offlineComposer, createdBy: 'u', updatedBy: 'u' },
    ...{ approvedHash: null, approvedBy: null, approvedAt: null, createdAt: 1, updatedAt: 2.5 },
    ...{ plannedAt: null, scheduledAt: null, sentAt: null, trashedAt: null },
  })
  const rows = [text('a', true), text('b', false)]
  const built = rows.map((row) => ({ ...row, id: `${row.id}-built` }))
  await db.batch([db.insert(content).values(built), ...rows.map((row) => insertRow(db, content, row))])
  const found = await db.select().from(content)
  for (const row of [...rows, ...built]) expect(found).toContainEqual(row)
})
