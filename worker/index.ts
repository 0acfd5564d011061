import { app } from './app.ts'
import { depsOf } from './deps.ts'
import { handleQueue } from './events/index.ts'
import { sweepOutbox } from './events/relay.ts'

export { RateLimiter } from '#objects/rate-limiter/rate-limiter'

export default {
  fetch: app.fetch,
  queue: (batch, env) => handleQueue(batch, depsOf(env)),
  async scheduled(_controller, env) {
    const deps = depsOf(env)
    await sweepOutbox(deps.database('first-primary'), deps)
  },
} satisfies ExportedHandler<Env>
