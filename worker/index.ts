import { CollaborationSession as Session } from '#objects/collaboration-session/collaboration-session'
import { WorkspaceHub as Hub } from '#objects/workspace-hub/workspace-hub'
import { app } from './app.ts'
import { depsOf } from './deps.ts'
import { handleQueue, sweep } from './events/index.ts'
import { hubPorts, sessionPorts } from './features/collaboration/index.ts'

/** The session with the house's ports: an object never imports out of the worker. */
export class CollaborationSession extends Session {
  protected override readonly ports = sessionPorts(depsOf(this.env), (work) => this.ctx.waitUntil(work))
}

/** The hub, likewise. */
export class WorkspaceHub extends Hub {
  protected override readonly ports = hubPorts(depsOf(this.env))
}

export { RateLimiter } from '#objects/rate-limiter/rate-limiter'
export { ContactImportWorkflow } from './features/audience/index.ts'
export { BulkRunWorkflow } from './features/bulk/index.ts'

export default {
  fetch: app.fetch,
  queue: (batch, env) => handleQueue(batch, depsOf(env)),
  scheduled: (_controller, env) => sweep(depsOf(env)),
} satisfies ExportedHandler<Env>
