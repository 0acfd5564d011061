import { createRoute } from '@tanstack/react-router'
import { AuthLayout } from '../auth-layout.tsx'
import { requireNobody, requirePerson } from '../guards.ts'
import { pageOf } from '../page-of.ts'
import { authSearch, consentSearch, refusedSearch, tokenSearch } from '../search.ts'
import { root } from './root.ts'

/** Before a workspace: one narrow column. */
const entrance = createRoute({ getParentRoute: () => root, id: 'entrance', component: AuthLayout })
const outside = createRoute({
  getParentRoute: () => entrance,
  id: 'outside',
  validateSearch: authSearch,
  // An answer of Google's or GitHub's that fits no request comes here; who is signed in wanted to connect it.
  beforeLoad: ({ context, search: { next, error } }) =>
    requireNobody(context.tokens, error ? `/settings/security?error=${encodeURIComponent(error)}` : next),
})
const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  ...pageOf(() => import('#web/features/auth/sign-in-page'), 'SignInPage', 'auth'),
})
const signUp = createRoute({
  getParentRoute: () => outside,
  path: '/sign-up',
  ...pageOf(() => import('#web/features/auth/sign-up-page'), 'SignUpPage', 'auth'),
})
const twoFactor = createRoute({
  getParentRoute: () => outside,
  path: '/two-factor',
  ...pageOf(() => import('#web/features/auth/two-factor-page'), 'TwoFactorPage', 'auth'),
})
const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
  ...pageOf(() => import('#web/features/auth/forgot-password-page'), 'ForgotPasswordPage', 'auth'),
})
const resetPassword = createRoute({
  getParentRoute: () => entrance,
  path: '/reset-password',
  validateSearch: tokenSearch,
  ...pageOf(() => import('#web/features/auth/reset-password-page'), 'ResetPasswordPage', 'auth'),
})
const verifyEmail = createRoute({
  getParentRoute: () => entrance,
  path: '/verify-email',
  validateSearch: tokenSearch,
  ...pageOf(() => import('#web/features/auth/verify-email-page'), 'VerifyEmailPage', 'auth'),
})
const invitation = createRoute({
  getParentRoute: () => entrance,
  path: '/invitations/$invitationId',
  ...pageOf(() => import('#web/features/workspaces/invitation-page'), 'InvitationPage', 'settings', 'auth'),
})
const refused = createRoute({
  getParentRoute: () => entrance,
  path: '/oauth/refused',
  validateSearch: refusedSearch,
  ...pageOf(() => import('#web/features/auth/refused-page'), 'RefusedPage', 'auth'),
})
const inside = createRoute({
  getParentRoute: () => entrance,
  id: 'inside',
  beforeLoad: ({ context, location }) => requirePerson(context.tokens, location.href),
})
const welcome = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  ...pageOf(() => import('#web/features/workspaces/welcome-page'), 'WelcomePage', 'settings'),
})
const consent = createRoute({
  getParentRoute: () => inside,
  path: '/oauth/consent',
  validateSearch: consentSearch,
  ...pageOf(() => import('#web/features/auth/consent-page'), 'ConsentPage', 'auth', 'settings'),
})

/** Where people sign in, and are let in. */
export const entranceRoutes = entrance.addChildren([
  outside.addChildren([signIn, signUp, twoFactor, forgotPassword]),
  resetPassword,
  verifyEmail,
  invitation,
  refused,
  inside.addChildren([welcome, consent]),
])
