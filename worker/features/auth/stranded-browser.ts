interface Underway {
  appUrl: string
  method: string
  /** The endpoint's path as the library knows it. */
  path: string
}

/**
 * The page for a browser that cannot go on: back from Google or GitHub it would be shown a problem body, and of an
 * application that cannot even be answered it would be sent to sign in, which says nothing to whoever is signed in.
 */
export function strandedAt({ appUrl, method, path }: Underway, answer: Response): string | null {
  if (method !== 'GET') return null
  if (answer.status >= 500 && path.startsWith('/callback/')) return `${appUrl}/sign-in?error=provider_failed`
  const location = answer.headers.get('location')
  if (path !== '/oauth2/authorize' || location === null || !URL.canParse(location, appUrl)) return null
  const { origin, pathname, searchParams } = new URL(location, appUrl)
  const error = searchParams.get('error')
  if (`${origin}${pathname}` !== `${appUrl}/sign-in` || error === null || searchParams.has('sig')) return null
  return `${appUrl}/oauth/refused?${new URLSearchParams({ error })}`
}
