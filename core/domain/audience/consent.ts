import type { ConsentInput, ConsentState, ConsentWay, ContactChannel } from '../../contracts/consent.ts'

/** A statement about one channel, as it goes into the history. Times are epoch milliseconds. */
export interface ConsentStatement {
  channel: ContactChannel
  state: 'pending' | 'given' | 'withdrawn'
  how: ConsentWay
  source: string
  ip: string | null
  note: string
  at: number
}

/** Ways in which a person says it themselves, or somebody who spoke with them does. */
export const IN_PERSON: ReadonlySet<ConsentWay> = new Set([
  'form',
  'double_opt_in',
  'page',
  'manual',
  'reply',
])

/**
 * The state after a statement. Whoever left comes back only by their own word: a list that is imported or pushed
 * again does not bring them back, and a form that waits for a second click takes nothing away from a yes.
 */
export function nextConsent(
  before: ConsentState,
  { state, how }: Pick<ConsentStatement, 'state' | 'how'>,
): ConsentState {
  if (state === 'withdrawn') return 'withdrawn'
  if (before === 'withdrawn' && !IN_PERSON.has(how)) return before
  if (state === 'pending') return before === 'given' ? before : 'pending'
  return 'given'
}

export const statementOf = (input: ConsentInput, now: number): ConsentStatement => ({
  ...{ channel: input.channel, state: input.state, how: input.how, source: input.source, note: input.note },
  ip: input.ip ?? null,
  at: input.at === undefined ? now : Math.min(Date.parse(input.at), now),
})

/** Those statements that change something, and where they lead. The others are no news and make no row. */
export function applyConsents(
  before: Readonly<Record<ContactChannel, ConsentState>>,
  statements: readonly ConsentStatement[],
): { consent: Record<ContactChannel, ConsentState>; records: ConsentStatement[] } {
  const consent = { ...before }
  const records = statements.filter((statement) => {
    const next = nextConsent(consent[statement.channel], statement)
    if (next === consent[statement.channel]) return false
    consent[statement.channel] = next
    return true
  })
  return { consent, records }
}
