import { z } from 'zod'
import { OAUTH_SCOPES } from '../domain/auth/grant.ts'
import { applicationTypeOf, redirectFault } from '../domain/auth/redirect-uris.ts'
import type { FaultReason } from '../faults.ts'
import { idSchema, lineSchema } from './common.ts'

/** A field of the library that is shut here. */
export const never = z.undefined('not_supported' satisfies FaultReason).optional()

/** The signed query of an authorisation request, carried through sign-in and consent. */
export const oauthQuery = z.string().max(8192).optional()

const text = (max: number) => z.string().max(max)
const flag = z.boolean().optional()
const clientId = z.string().min(1).max(200)
const webPage = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .optional()
/** Of a page or, with a scheme of its own, of an installed application. */
const redirects = z.array(z.url().max(2048)).min(1).max(20)

/** Space-separated names; each that is none of ours is told. */
const knownScopes = text(2000).superRefine((scope, { addIssue }) => {
  const unknown = scope.split(' ').filter((name) => name !== '' && !OAUTH_SCOPES.includes(name))
  if (unknown.length > 0) addIssue(`There is no scope ${[...new Set(unknown)].join(', ')} here.`)
})

/** RFC 7591. What would have the server fetch an address a client names is shut. */
const metadata = {
  client_name: lineSchema(100).optional(),
  client_uri: webPage,
  logo_uri: webPage,
  tos_uri: webPage,
  policy_uri: webPage,
  contacts: z.array(text(254).min(1)).min(1).max(10).optional(),
  scope: knownScopes.optional(),
  software_id: text(255).optional(),
  software_version: text(255).optional(),
  software_statement: never,
  post_logout_redirect_uris: redirects.optional(),
  backchannel_logout_uri: never,
  grant_types: z.array(text(64).min(1)).min(1).max(10).optional(),
  response_types: z
    .array(z.enum(['code']))
    .max(5)
    .optional(),
  application_type: z.enum(['web', 'native']).optional(),
}
const registration = z
  .object({
    redirect_uris: redirects,
    ...metadata,
    backchannel_logout_session_required: flag,
    token_endpoint_auth_method: text(64).min(1).optional(),
    jwks: z
      .object({
        keys: z
          .array(z.record(text(64), z.unknown()))
          .min(1)
          .max(10),
      })
      .optional(),
    jwks_uri: never,
    subject_type: z.enum(['public', 'pairwise']).optional(),
    dpop_bound_access_tokens: flag,
    resources: z.array(text(2048)).max(10).optional(),
    skip_consent: never,
  })
  .superRefine(({ redirect_uris, application_type }, { addIssue }) => {
    const type = application_type ?? applicationTypeOf(redirect_uris)
    redirect_uris.forEach((uri, index) => {
      const message = redirectFault(uri, type)
      if (message) addIssue({ code: 'custom', path: ['redirect_uris', index], message })
    })
  })

/** How a client proves itself, in the body. */
const clientProof = {
  client_id: clientId.optional(),
  client_secret: text(500).optional(),
  client_assertion: text(8192).optional(),
  client_assertion_type: text(200).optional(),
}
const tokenQuestion = z.object({
  ...clientProof,
  token: text(8192).min(1),
  token_type_hint: text(64).optional(),
})

/** Endpoints whose errors have the form their standards prescribe (RFC 6749, 7009, 7591, 7662). */
export const OAUTH_STANDARD = new Set(
  ['token', 'introspect', 'revoke', 'register', 'userinfo'].map((name) => `/oauth2/${name}`),
)

/** Bounds of the OAuth provider's bodies, forms included. */
export const OAUTH_INPUTS: Record<string, z.ZodType> = {
  '/oauth2/consent': z.object({
    accept: z.boolean(),
    scope: text(2000).optional(),
    claims: never,
    oauth_query: oauthQuery,
  }),
  '/oauth2/continue': z.object({
    ...{ selected: flag, created: flag, postLogin: flag },
    oauth_query: oauthQuery,
  }),
  '/oauth2/token': z.object({
    ...clientProof,
    grant_type: text(200).min(1),
    code: text(500).optional(),
    code_verifier: text(128).optional(),
    redirect_uri: z.url().max(2048).optional(),
    refresh_token: text(2000).optional(),
    resource: z.union([text(2048), z.array(text(2048)).min(1).max(10)]).optional(),
    scope: text(2000).optional(),
  }),
  '/oauth2/introspect': tokenQuestion,
  '/oauth2/revoke': tokenQuestion,
  '/oauth2/userinfo': z.object({ access_token: text(8192).optional() }).optional(),
  '/oauth2/register': registration,
  '/oauth2/create-client': registration,
  '/oauth2/update-client': z.object({
    client_id: clientId,
    update: z.object({ redirect_uris: redirects.optional(), ...metadata }),
  }),
  '/oauth2/client/rotate-secret': z.object({ client_id: clientId }),
  '/oauth2/delete-client': z.object({ client_id: clientId }),
  '/oauth2/public-client-prelogin': z.object({ client_id: clientId, oauth_query: oauthQuery }),
  '/oauth2/update-consent': z.object({
    id: idSchema,
    update: z.object({ scopes: z.array(text(200)).max(100) }),
  }),
  '/oauth2/delete-consent': z.object({ id: idSchema }),
}
