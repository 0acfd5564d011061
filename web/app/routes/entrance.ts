import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { AuthLayout } from '../auth-layout.tsx'
import { requireNobody, requirePerson } from '../guards.ts'
import { authSearch, consentSearch, tokenSearch } from '../search.ts'
import { root } from './root.ts'

/** Before a workspace: one narrow column. */
const entrance = createRoute({ getParentRoute: () => root, id: 'entrance', component: AuthLayout })
const outside = createRoute({
  getParentRoute: () => entrance,
  id: 'outside',
  validateSearch: authSearch,
  beforeLoad: ({ context, search }) => requireNobody(context.tokens, search.next),
})
const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('#web/features/auth/sign-in-page'), 'SignInPage'),
})
const signUp = createRoute({
  getParentRoute: () => outside,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('#web/features/auth/sign-up-page'), 'SignUpPage'),
})
const twoFactor = createRoute({
  getParentRoute: () => outside,
  path: '/two-factor',
  component: lazyRouteComponent(() => import('#web/features/auth/two-factor-page'), 'TwoFactorPage'),
})
const forgotPassword = createRoute({
  getParentRoute: () => outside,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('#web/features/auth/forgot-password-page'),
    'ForgotPasswordPage',
  ),
})
const resetPassword = createRoute({
  getParentRoute: () => entrance,
  path: '/reset-password',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/reset-password-page'), 'ResetPasswordPage'),
})
const verifyEmail = createRoute({
  getParentRoute: () => entrance,
  path: '/verify-email',
  validateSearch: tokenSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/verify-email-page'), 'VerifyEmailPage'),
})
const invitation = createRoute({
  getParentRoute: () => entrance,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('#web/features/workspaces/invitation-page'), 'InvitationPage'),
})
const inside = createRoute({
  getParentRoute: () => entrance,
  id: 'inside',
  beforeLoad: ({ context, location }) => requirePerson(context.tokens, location.href),
})
const welcome = createRoute({
  getParentRoute: () => inside,
  path: '/welcome',
  component: lazyRouteComponent(() => import('#web/features/workspaces/welcome-page'), 'WelcomePage'),
})
const consent = createRoute({
  getParentRoute: () => inside,
  path: '/oauth/consent',
  validateSearch: consentSearch,
  component: lazyRouteComponent(() => import('#web/features/auth/consent-page'), 'ConsentPage'),
})

/** Where people sign in, and are let in. */
export const entranceRoutes = entrance.addChildren([
  outside.addChildren([signIn, signUp, twoFactor, forgotPassword]),
  resetPassword,
  verifyEmail,
  invitation,
  inside.addChildren([welcome, consent]),
])
