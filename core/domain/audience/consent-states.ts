/** `pending` waits for the second click of a double opt-in. */
export const CONSENT_STATES = ['none', 'pending', 'given', 'withdrawn'] as const
