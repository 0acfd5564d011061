import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { session, user } from './auth.ts'

/**
 * Tables of the OAuth provider plugin; field names are the library's, column names ours.
 * Lists and objects are text: the library's adapter reads and writes them as JSON by itself.
 */
const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })
const flag = (name: string) => integer(name, { mode: 'boolean' })

/** An application that people may let act for them. */
export const oauthClient = sqliteTable(
  'oauth_client',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id').notNull().unique(),
    clientSecret: text('client_secret'),
    clientDiscoveryId: text('client_discovery_id'),
    disabled: flag('disabled').default(false),
    skipConsent: flag('skip_consent'),
    enableEndSession: flag('enable_end_session'),
    subjectType: text('subject_type'),
    scopes: text('scopes'),
    clientCredentialsScopes: text('client_credentials_scopes').default('[]'),
    userId: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at'),
    updatedAt: moment('updated_at'),
    name: text('name'),
    uri: text('uri'),
    icon: text('icon'),
    contacts: text('contacts'),
    tos: text('tos'),
    policy: text('policy'),
    softwareId: text('software_id'),
    softwareVersion: text('software_version'),
    softwareStatement: text('software_statement'),
    redirectUris: text('redirect_uris').notNull(),
    postLogoutRedirectUris: text('post_logout_redirect_uris'),
    backchannelLogoutUri: text('backchannel_logout_uri'),
    backchannelLogoutSessionRequired: flag('backchannel_logout_session_required'),
    tokenEndpointAuthMethod: text('token_endpoint_auth_method'),
    applicationType: text('application_type'),
    jwks: text('jwks'),
    jwksUri: text('jwks_uri'),
    grantTypes: text('grant_types'),
    responseTypes: text('response_types'),
    requirePKCE: flag('require_pkce'),
    dpopBoundAccessTokens: flag('dpop_bound_access_tokens').default(false),
    referenceId: text('reference_id'),
    metadata: text('metadata'),
  },
  (t) => [index('oauth_client_user').on(t.userId)],
)

/** What access tokens are for: this installation's API, seeded by the plugin. */
export const oauthResource = sqliteTable('oauth_resource', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull().unique(),
  name: text('name').notNull(),
  accessTokenTtl: integer('access_token_ttl'),
  refreshTokenTtl: integer('refresh_token_ttl'),
  signingAlgorithm: text('signing_algorithm'),
  signingKeyId: text('signing_key_id'),
  allowedScopes: text('allowed_scopes'),
  customClaims: text('custom_claims'),
  dpopBoundAccessTokensRequired: flag('dpop_bound_access_tokens_required').default(false),
  disabled: flag('disabled').default(false),
  createdAt: moment('created_at'),
  updatedAt: moment('updated_at'),
  policyVersion: integer('policy_version').default(1),
  metadata: text('metadata'),
})

export const oauthClientResource = sqliteTable(
  'oauth_client_resource',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id')
      .notNull()
      .references(() => oauthClient.clientId, { onDelete: 'cascade' }),
    resourceId: text('resource_id')
      .notNull()
      .references(() => oauthResource.identifier, { onDelete: 'cascade' }),
    metadata: text('metadata'),
    createdAt: moment('created_at'),
  },
  (t) => [
    uniqueIndex('oauth_client_resource_once').on(t.clientId, t.resourceId),
    index('oauth_client_resource_resource').on(t.resourceId),
  ],
)

/** Hashed; a rotated one stays, marked revoked, so that its reuse is recognised. */
export const oauthRefreshToken = sqliteTable(
  'oauth_refresh_token',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    clientId: text('client_id')
      .notNull()
      .references(() => oauthClient.clientId, { onDelete: 'cascade' }),
    sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    referenceId: text('reference_id'),
    authorizationCodeId: text('authorization_code_id'),
    resources: text('resources'),
    requestedUserInfoClaims: text('requested_user_info_claims'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    revoked: moment('revoked'),
    rotatedAt: moment('rotated_at'),
    rotationReplayResponse: text('rotation_replay_response'),
    rotationReplayExpiresAt: moment('rotation_replay_expires_at'),
    authTime: moment('auth_time'),
    confirmation: text('confirmation'),
    scopes: text('scopes').notNull(),
  },
  (t) => [
    index('oauth_refresh_token_grant').on(t.userId, t.clientId),
    index('oauth_refresh_token_client').on(t.clientId),
    index('oauth_refresh_token_session').on(t.sessionId),
    index('oauth_refresh_token_code').on(t.authorizationCodeId),
  ],
)

/** Opaque access tokens, for identity alone: those for our API are signed and not stored. */
export const oauthAccessToken = sqliteTable(
  'oauth_access_token',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    clientId: text('client_id')
      .notNull()
      .references(() => oauthClient.clientId, { onDelete: 'cascade' }),
    sessionId: text('session_id').references(() => session.id, { onDelete: 'set null' }),
    userId: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
    referenceId: text('reference_id'),
    authorizationCodeId: text('authorization_code_id'),
    resources: text('resources'),
    requestedUserInfoClaims: text('requested_user_info_claims'),
    refreshId: text('refresh_id').references(() => oauthRefreshToken.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    revoked: moment('revoked'),
    confirmation: text('confirmation'),
    scopes: text('scopes').notNull(),
  },
  (t) => [
    index('oauth_access_token_client').on(t.clientId),
    index('oauth_access_token_session').on(t.sessionId),
    index('oauth_access_token_user').on(t.userId),
    index('oauth_access_token_refresh').on(t.refreshId),
    index('oauth_access_token_code').on(t.authorizationCodeId),
  ],
)

/** What a person granted an application; `commit` asks for it before an application writes. */
export const oauthConsent = sqliteTable(
  'oauth_consent',
  {
    id: text('id').primaryKey(),
    clientId: text('client_id')
      .notNull()
      .references(() => oauthClient.clientId, { onDelete: 'cascade' }),
    userId: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
    referenceId: text('reference_id'),
    resources: text('resources'),
    requestedUserInfoClaims: text('requested_user_info_claims'),
    scopes: text('scopes').notNull(),
    createdAt: moment('created_at'),
    updatedAt: moment('updated_at'),
  },
  (t) => [
    index('oauth_consent_grant').on(t.userId, t.clientId),
    index('oauth_consent_client').on(t.clientId),
  ],
)

/** Client assertions seen once, so that none is used twice. */
export const oauthClientAssertion = sqliteTable('oauth_client_assertion', {
  id: text('id').primaryKey(),
  expiresAt: moment('expires_at').notNull(),
})
