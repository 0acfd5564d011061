import { MAX_FILE } from '#core/contracts/knowledge'
import { FetchFailure } from '../../adapters/safe-fetch.ts'
import type { Ctx } from '../../context.ts'
import { type ReadSource, readSource, unreadable } from './read-source.ts'

const LIMITS = { maxBytes: MAX_FILE, timeout: 20_000, redirects: 5 }
const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,text/markdown;q=0.9,*/*;q=0.1',
  'user-agent': 'Marquee/1.0 (knowledge; fetched for one workspace)',
}

/** Fetches and reads what an address holds. Throws `invalid_input` on `address`, in words for people. */
export async function readAddress(ctx: Ctx, address: string): Promise<ReadSource> {
  const answer = await ctx.deps.safeFetch(address, { ...LIMITS, headers: HEADERS }).catch((error) => {
    throw error instanceof FetchFailure ? unreadable('address', error.reason, error.message) : error
  })
  if (answer.status !== 200)
    throw unreadable('address', 'address_status', `The address answered with ${answer.status}.`)
  const type = answer.headers.get('content-type') ?? ''
  const name = new URL(answer.address).pathname.split('/').at(-1)
  return readSource('address', answer.body, { name, type })
}
