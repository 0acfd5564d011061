/** How long an invitation may be accepted (ms). */
export const INVITATION_LIFE = 7 * 86_400_000

export const INVITATION_STATES = ['pending', 'accepted', 'rejected', 'canceled', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

/** The state people see: a stored `pending` past its time has expired. Times are epoch milliseconds. */
export function invitationState(stored: string, expiresAt: number, now: number): InvitationState {
  const known = INVITATION_STATES.find((state) => state === stored) ?? 'canceled'
  return known === 'pending' && expiresAt <= now ? 'expired' : known
}

export const sameAddress = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
