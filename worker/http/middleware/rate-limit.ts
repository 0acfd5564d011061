import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { clientNetwork, rateLimitFields, type Subject } from '#core/domain/rate-limits/index'
import { AppError } from '#core/errors'
import { actorName } from '../../context.ts'
import { REVIEW_TOKEN } from '../review-token.ts'
import type { AppEnv } from '../router.ts'

/**
 * Counts the request under every policy that covers it and goes by one of these subjects. It runs twice:
 * by address before anything costs, by who and whom once credential and body are read. Throws `rate_limited`.
 */
export const rateLimit = (...subjects: Subject[]) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { rateLimits } = c.get('deps')
    const limits = c.get('limits') ?? { covering: rateLimits.covering(c.req.method, c.req.path), judged: [] }
    c.set('limits', limits)
    for (const policy of limits.covering) {
      const subject = subjects.includes(policy.by) ? await SUBJECTS[policy.by](c) : null
      if (subject === null) continue
      const verdict = await rateLimits.hit(policy, subject, (work) => c.executionCtx.waitUntil(work))
      limits.judged.push({ policy, verdict })
      if (!verdict.allowed) throw refusal(verdict.retryAfter)
    }
    await next()
  })

/** Tells what the limits left, on every answer they covered. */
export const rateLimitHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const fields = rateLimitFields(c.get('limits')?.judged ?? [])
  if (!fields) return
  c.res.headers.set('RateLimit-Policy', fields.policy)
  c.res.headers.set('RateLimit', fields.limit)
})

const refusal = (retryAfter: number) =>
  new AppError('rate_limited', `Too many requests. Try again in ${retryAfter} s.`, { retryAfter })

/** Who a request counts for; null when it has no such subject. */
const SUBJECTS: Record<Subject, (c: Context<AppEnv>) => string | null | Promise<string | null>> = {
  address: (c) => clientNetwork(c.req.header('cf-connecting-ip')),
  actor: (c) => {
    const actor = c.get('actor')
    const person = c.get('person')
    return actor ? actorName(actor) : person && `user:${person.userId}`
  },
  email: async (c) => {
    const email = emailIn(await c.req.text())
    return email === null ? null : digest(email)
  },
  link: (c) => {
    const token = c.req.header(REVIEW_TOKEN)
    return token ? digest(token) : null
  },
  challenge: (c) => {
    const cookie = /two_factor=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1]
    return cookie === undefined ? null : digest(cookie)
  },
}

function emailIn(body: string): string | null {
  if (body === '') return null
  const value: unknown = JSON.parse(body)
  if (typeof value !== 'object' || value === null || !('email' in value)) return null
  return typeof value.email === 'string' ? value.email.trim().toLowerCase() : null
}

/** Names of counters carry no address and no cookie in the clear. */
async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return new Uint8Array(hash).toBase64({ alphabet: 'base64url', omitPadding: true })
}
