/** Where a notification can arrive. */
export const CHANNELS = ['in_app', 'push', 'email', 'sms', 'chat'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * `low` waits for whoever looks, `normal` finds a person who does not, `high` finds them at once, `critical`
 * by every way there is and at any hour.
 */
export const SEVERITIES = ['low', 'normal', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface KindRule {
  severity: Severity
  /** Members hear of what happens; contacts get what is sent to an audience, and have to have agreed to it. */
  to: 'member' | 'contact'
  /** Channels that are on until somebody turns them off. */
  channels: readonly Channel[]
  /** A preference cannot turn it off: whoever loses an account or money must be told. */
  locked: boolean
  /** The law asks for it: a suppressed mail address gets it all the same. */
  required: boolean
  /** May be gathered with others of its kind into one message. */
  digestible: boolean
  /** Values its templates may count on. */
  variables: readonly string[]
}

const member = (
  severity: Severity,
  channels: readonly Channel[],
  variables: readonly string[],
): KindRule => ({
  ...{ severity, channels, variables, to: 'member', locked: false, required: false },
  digestible: severity === 'low' || severity === 'normal',
})

/** Every kind of notification there is. Adding one is a row here and its templates. */
export const KINDS = {
  'content.generated': member('low', ['in_app'], ['title', 'url', 'model']),
  'comment.added': member('low', ['in_app', 'email'], ['actor', 'title', 'excerpt', 'url']),
  'comment.mentioned': member('normal', ['in_app', 'push', 'email'], ['actor', 'title', 'excerpt', 'url']),
  'review.requested': member('normal', ['in_app', 'push', 'email'], ['actor', 'title', 'note', 'url']),
  'review.approved': member('normal', ['in_app', 'push', 'email'], ['actor', 'title', 'url']),
  'review.changes_requested': member(
    'normal',
    ['in_app', 'push', 'email'],
    ['actor', 'title', 'note', 'url'],
  ),
  'automation.failed': member('high', ['in_app', 'push', 'email', 'chat'], ['name', 'reason', 'url']),
  'quota.reached': member('high', ['in_app', 'email'], ['name', 'limit', 'url']),
  'schedule.late': member('high', ['in_app', 'email'], ['title', 'minutes', 'url']),
  'webhook.off': member('high', ['in_app', 'email'], ['title', 'reason', 'url']),
  /** Several of other kinds in one; what is in it has passed the preference already. */
  digest: { ...member('normal', ['email', 'push', 'chat'], ['count', 'items', 'url']), digestible: false },
  'security.alert': {
    ...member('critical', ['in_app', 'push', 'email', 'sms'], ['what', 'place', 'url']),
    locked: true,
    required: true,
  },
  broadcast: {
    ...member('normal', ['email', 'push', 'sms'], ['subject', 'preheader', 'body', 'url', 'unsubscribeUrl']),
    to: 'contact',
    digestible: false,
  },
} as const satisfies Record<string, KindRule>

export type Kind = keyof typeof KINDS

export const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name)
