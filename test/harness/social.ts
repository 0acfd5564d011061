import { inject, vi } from 'vitest'
import type { IdTokenChoices } from './social/google.ts'
import type { Identity } from './social/identity.ts'

const HOSTS =
  /^https:\/\/(accounts\.google\.com|oauth2\.googleapis\.com|www\.googleapis\.com|github\.com|api\.github\.com)\//

/** Where the test's server stands in for an address of Google or GitHub. */
const standIn = (url: string): string => url.replace(HOSTS, `${inject('socialUrl')}/$1/`)

/** Sends what the worker asks of Google and GitHub to the test's server, until `vi.unstubAllGlobals()`. */
export function redirectProviders(): void {
  const real = globalThis.fetch
  const redirected: typeof fetch = (input, init) =>
    real(typeof input === 'string' || input instanceof URL ? standIn(String(input)) : input, init)
  vi.stubGlobal('fetch', redirected)
}

/** The person answers on the provider's page; gives the address the browser is sent back to. */
export async function answerAt(authorizeUrl: string, identity: Identity): Promise<URL> {
  const page = new URL(standIn(authorizeUrl))
  page.searchParams.set('choose', JSON.stringify(identity))
  const answer = await fetch(page, { redirect: 'manual' })
  const back = answer.headers.get('location')
  if (!back) throw new Error(`The provider refused: ${answer.status} ${await answer.text()}`)
  return new URL(back)
}

/** A Google ID token that a browser got without us. */
export async function googleIdToken(identity: Identity, choices: IdTokenChoices = {}): Promise<string> {
  const body = JSON.stringify({ identity, ...choices })
  return (await fetch(`${inject('socialUrl')}/id-token`, { method: 'POST', body })).text()
}
