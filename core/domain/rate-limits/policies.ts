/** What a limit counts by. `challenge` is one two-factor challenge, `actor` the person or API key, `link` one review link. */
export type Subject = 'address' | 'email' | 'challenge' | 'actor' | 'link'

export interface Policy {
  name: string
  methods: readonly string[]
  /** Paths it covers, compared without case: `*` is one segment, `**` any number of them. */
  paths: readonly string[]
  by: Subject
  /** Requests allowed in any `window` seconds. */
  limit: number
  window: number
  /** Counted exactly, in one object for each subject; otherwise by the outer shield, which may lag. */
  exact: boolean
}

const ANY = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const CHANGE = ['POST', 'PUT', 'PATCH', 'DELETE'] as const
const POST = ['POST'] as const
const MINUTE = 60
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE

const SIGN_IN = ['/api/auth/sign-in/email', '/api/auth/sign-in/username']
const TWO_FACTOR = ['/api/auth/two-factor/verify-*']
const RESET = ['/api/auth/request-password-reset', '/api/auth/forget-password']
const VERIFICATION = ['/api/auth/send-verification-email']
const INVITATION = [
  '/api/workspaces/current/invitations',
  '/api/workspaces/current/invitations/*/resend',
  '/api/auth/organization/invite-member',
]

const REVIEW_PAGE = ['/api/review', '/api/review/**']
const CONTACT_PAGE = ['/api/audience/unsubscribe/*', '/api/audience/preferences/*']
/** Whatever is read and cut while the request waits. */
const KNOWLEDGE = [
  '/api/knowledge/files',
  '/api/knowledge/addresses',
  '/api/knowledge/sources',
  '/api/knowledge/sources/*/refresh',
]

/** Every limit of the house. All policies that cover a request count it; the first exhausted one refuses it. */
export const POLICIES: readonly Policy[] = [
  shield('address', ANY, ['/api/**'], 'address', 1200, MINUTE),
  shield('health', ['GET', 'HEAD'], ['/api/health'], 'address', 60, MINUTE),
  exact('sign-in-address', SIGN_IN, 'address', 30, QUARTER),
  exact('sign-in-email', SIGN_IN, 'email', 10, QUARTER),
  exact('passkey', ['/api/auth/passkey/verify-authentication'], 'address', 30, QUARTER),
  exact('two-factor-address', TWO_FACTOR, 'address', 30, QUARTER),
  exact('two-factor', TWO_FACTOR, 'challenge', 5, QUARTER),
  exact('sign-up', ['/api/auth/sign-up/email'], 'address', 10, HOUR),
  exact('reset-address', RESET, 'address', 20, HOUR),
  exact('reset-email', RESET, 'email', 3, HOUR),
  exact('reset-confirm', ['/api/auth/reset-password'], 'address', 20, HOUR),
  exact('verification-address', VERIFICATION, 'address', 20, HOUR),
  exact('verification-email', VERIFICATION, 'email', 3, HOUR),
  exact('oauth-client', ['/api/auth/oauth2/register'], 'address', 10, HOUR),
  exact('oauth-token', ['/api/auth/oauth2/token', '/api/auth/oauth2/introspect'], 'address', 120, MINUTE),
  shield('read', ['GET', 'HEAD'], ['/api/**'], 'actor', 600, MINUTE),
  shield('write', CHANGE, ['/api/**'], 'actor', 240, MINUTE),
  shield('analysis', POST, ['/api/content/analyze'], 'actor', 120, MINUTE),
  shield('knowledge', POST, KNOWLEDGE, 'actor', 30, MINUTE),
  exact('bulk-test', ['/api/content/generate/bulk/*/test'], 'actor', 30, HOUR),
  exact('invitation', INVITATION, 'actor', 50, HOUR),
  exact('review-page', REVIEW_PAGE, 'address', 120, MINUTE, ANY),
  exact('review-link', REVIEW_PAGE, 'link', 60, MINUTE, ANY),
  exact('review-answer', ['/api/review/*'], 'link', 20, MINUTE),
  exact('review-link-created', ['/api/content/*/review-links'], 'actor', 60, HOUR),
  // Mail programs press the button from their providers' own addresses, for many people at once.
  shield('contact-page', ANY, CONTACT_PAGE, 'address', 600, MINUTE),
  shield('contact-import', POST, ['/api/audience/imports'], 'actor', 30, HOUR),
  exact('calendar-feed', ['/api/calendar/*'], 'address', 60, MINUTE, ANY),
  exact(
    'generation',
    ['/api/content/generate', '/api/content/generate/fields', '/api/content/generate/variants'],
    'actor',
    20,
    MINUTE,
  ),
]

function shield(
  name: string,
  methods: readonly string[],
  paths: readonly string[],
  by: Subject,
  limit: number,
  window: number,
): Policy {
  return { name, methods, paths, by, limit, window, exact: false }
}

function exact(
  name: string,
  paths: readonly string[],
  by: Subject,
  limit: number,
  window: number,
  methods: readonly string[] = POST,
): Policy {
  return { name, methods, paths, by, limit, window, exact: true }
}
