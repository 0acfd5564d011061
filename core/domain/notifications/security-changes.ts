/** What happens to an account that its owner is told of, whoever did it. */
export const SECURITY_CHANGES = [
  'password_changed',
  'two_factor_disabled',
  'passkey_added',
  'passkey_removed',
  'provider_linked',
  'provider_unlinked',
  'api_key_created',
  'application_token_reused',
] as const
export type SecurityChange = (typeof SECURITY_CHANGES)[number]

/** Told by a mail of the account's own, which reaches people without a workspace as well. */
const MAILED: readonly SecurityChange[] = ['password_changed', 'two_factor_disabled']

/** True when the owner has a mail about it already and needs no second one. */
export const isMailed = (change: SecurityChange): boolean => MAILED.includes(change)
