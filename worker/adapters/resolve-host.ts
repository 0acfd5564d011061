import { z } from 'zod'

/** The addresses a name has; empty when it has none. Throws when nobody could be asked. */
export type ResolveHost = (host: string, signal: AbortSignal) => Promise<string[]>

const RECORDS = { A: 1, AAAA: 28 } as const

const answerSchema = z.object({
  Status: z.int(),
  Answer: z.array(z.object({ type: z.int(), data: z.string() })).optional(),
})

/**
 * DNS over HTTPS (the JSON form of RFC 8484 that Cloudflare and Google serve): a Worker has no resolver of its own,
 * and `node:dns` under `nodejs_compat` asks the same service, but cannot be pointed elsewhere or given a deadline.
 */
export function createResolveHost(resolver: string): ResolveHost {
  const ask = async (host: string, record: keyof typeof RECORDS, signal: AbortSignal): Promise<string[]> => {
    const url = new URL(resolver)
    url.searchParams.set('name', host)
    url.searchParams.set('type', record)
    const answer = await fetch(url, {
      headers: { accept: 'application/dns-json' },
      redirect: 'manual',
      signal,
    })
    if (!answer.ok) throw new Error(`The resolver answered ${answer.status}.`)
    const { Answer = [] } = answerSchema.parse(await answer.json())
    return Answer.filter(({ type }) => type === RECORDS[record]).map(({ data }) => data)
  }
  return async (host, signal) =>
    (await Promise.all([ask(host, 'A', signal), ask(host, 'AAAA', signal)])).flat()
}
