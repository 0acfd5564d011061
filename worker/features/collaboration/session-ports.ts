import { roleSchema } from '#core/domain/access/permissions'
import { AppError } from '#core/errors'
import type { Identity } from '#objects/collaboration-session/awareness'
import type { SessionPorts } from '#objects/collaboration-session/session-ports'
import type { Ctx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { log } from '../../http/log.ts'
import { addComment, createThread } from '../comments/index.ts'
import { liveText, projectContent } from '../content/index.ts'

/** What a collaboration session needs of the library, by the ordinary verbs. */
export function sessionPorts(deps: Deps, background: Ctx['background']): SessionPorts {
  const ctxFor = (workspaceId: string, editors: readonly Identity[]): Ctx => {
    const editor = editors.at(-1)
    return {
      actor: {
        kind: 'system',
        name: 'collaboration',
        ...(editor?.userId && { for: { userId: editor.userId, name: editor.name } }),
      },
      workspaceId,
      requestId: deps.newId(),
      now: deps.clock(),
      db: deps.database('first-primary'),
      deps,
      background,
    }
  }
  return {
    load: (workspaceId, contentId) => liveText(ctxFor(workspaceId, []), contentId),
    async project(workspaceId, contentId, base, live, editors) {
      try {
        return await projectContent(ctxFor(workspaceId, editors), contentId, base, live)
      } catch (error) {
        if (error instanceof AppError && error.code === 'not_found') return null
        throw error
      }
    },
    async comment(contentId, { workspaceId, userId, name, credential, role }, { threadId, ...input }) {
      const ctx: Ctx = {
        ...ctxFor(workspaceId, []),
        actor: { kind: 'user', userId, name, sessionId: credential, role: roleSchema.parse(role) },
      }
      if (threadId) await addComment(ctx, contentId, threadId, input.text)
      else await createThread(ctx, contentId, input)
    },
    attend: (workspaceId, contentId, roster) => deps.hubs.attend(workspaceId, contentId, roster),
    report: (message, detail) => log('error', message, detail),
  }
}
