import { redirect } from '@tanstack/react-router'
import type { Claims, TokenSource } from '#web/lib/access-token'
import { safePath } from '#web/lib/safe-path'

type Tokens = Pick<TokenSource, 'get' | 'claims' | 'ended'>

async function person(tokens: Tokens): Promise<Claims | null> {
  return (await tokens.get()) ? tokens.claims() : null
}

const here = (href: string) => (href === '/' ? undefined : safePath(href))

/** Lets signed-in people through; others sign in first and come back to `href`, told if it is for the second time. */
export async function requirePerson(tokens: Tokens, href: string): Promise<Claims> {
  const claims = await person(tokens)
  if (!claims)
    throw redirect({
      to: '/sign-in',
      search: { next: here(href), notice: tokens.ended() ? 'session_ended' : undefined },
    })
  return claims
}

/** As `requirePerson`; without a workspace the first one is made. */
export async function requireWorkspace(tokens: Tokens, href: string): Promise<void> {
  const claims = await requirePerson(tokens, href)
  if (!claims.wid) throw redirect({ to: '/welcome' })
}

/** Signing in again makes no sense for who is signed in. An unreachable server counts as signed out. */
export async function requireNobody(tokens: Tokens, next: string | undefined): Promise<void> {
  const claims = await person(tokens).catch(() => null)
  if (claims) throw redirect({ href: safePath(next) ?? '/' })
}
