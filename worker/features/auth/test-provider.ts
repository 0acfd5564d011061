import { answerAt } from '#test/harness/social'
import type { Identity, ProviderName } from '#test/harness/social/identity'
import { type Browser, newEmail } from './test-browser.ts'

/** Somebody at Google or GitHub, with a verified address of their own. */
export const identity = (more: Partial<Identity> = {}): Identity => ({
  id: Math.floor(Math.random() * 1e9),
  email: newEmail(),
  verified: true,
  ...more,
})

/** Leaves for the provider; gives the address of its page. */
export async function leave(browser: Browser, provider: ProviderName, path = '/sign-in/social', more = {}) {
  const { body } = await browser.post<{ url: string }>(path, { provider, callbackURL: '/content', ...more })
  return body.url
}

/** The whole way there and back; gives where the person ends up. */
export async function goThrough(
  browser: Browser,
  provider: ProviderName,
  who: Identity,
  path?: string,
  more = {},
) {
  const back = await answerAt(await leave(browser, provider, path, more), who)
  const { status, headers } = await browser.send('GET', back.pathname + back.search)
  return { status, to: new URL(headers.get('location') ?? '', 'http://localhost:5173'), back }
}
