import { and, eq } from 'drizzle-orm'
import type { Comment, Thread } from '#core/contracts/comments'
import { auditLog, outbox } from '#worker/db/schema/index'
import { request } from './request.ts'
import { createWorkspace, db, type TestPerson } from './workspace.ts'

/** A well-formed place in a text; what it points at is known to clients alone. */
export const ANCHOR = {
  start: { type: null, tname: null, item: { client: 7, clock: 3 }, assoc: 0 },
  end: { type: null, tname: null, item: { client: 7, clock: 9 }, assoc: -1 },
}

interface Problem {
  code: string
  fields: { path: string; message: string }[]
}

/** A content of a fresh workspace with its people, and the calls that talk about it. */
export async function commentScene() {
  const workspace = await createWorkspace()
  const [editor, reviewer] = [await workspace.person('editor'), await workspace.person('reviewer')]
  const made = await request<{ id: string }>('POST', '/api/content', {
    as: editor.token,
    body: { type: 'ad', title: 'Spring', body: 'Roasted on Tuesday.' },
  })
  const contentId = made.body.id
  const base = `/api/collaboration/${contentId}`
  const send = <T>(
    who: TestPerson,
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => request<T & Problem>(method, base + path, { as: who.token, body, headers })
  return {
    workspace,
    editor,
    reviewer,
    contentId,
    send,
    start: async (who: TestPerson, body: object = { text: 'Too long?' }) =>
      (await send<Thread>(who, 'POST', '/threads', body)).body,
    reply: async (who: TestPerson, threadId: string, text: string) =>
      (await send<Comment>(who, 'POST', `/threads/${threadId}/comments`, { text })).body,
    list: async (who: TestPerson, query = '') =>
      (await send<{ items: Thread[]; nextCursor: string | null }>(who, 'GET', `/threads${query}`)).body,
    read: async (who: TestPerson, threadId: string) =>
      (await send<Thread>(who, 'GET', `/threads/${threadId}`)).body,
    actions: async (resourceId: string) => {
      const rows = await db
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.workspaceId, workspace.id), eq(auditLog.resourceId, resourceId)))
      return rows.map(({ action }) => action)
    },
    events: async (type: string) => {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.workspaceId, workspace.id), eq(outbox.type, type)))
      return rows.map(({ data }) => data)
    },
  }
}
