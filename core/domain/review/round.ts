import type { Decision, ReviewMode } from '../../contracts/review.ts'
import { AppError, forbidden } from '../../errors.ts'

/** Someone asked: an approval is of the words with this hash, and counts for no others. */
export interface Seat {
  id: string
  name: string
  guest: boolean
  decision: Decision | null
  hash: string | null
}

/** One sending for review; `seats` in the order they were asked in. */
export interface Round<S extends Seat = Seat> {
  mode: ReviewMode
  seats: readonly S[]
}

const stands = (seat: Seat, hash: string) => seat.decision === 'approved' && seat.hash === hash

/** Whoever has yet to approve these words and may do so now: in order, only the first of them. */
export function seatsAtTurn<S extends Seat>({ mode, seats }: Round<S>, hash: string): S[] {
  const waiting = seats.filter((seat) => !stands(seat, hash))
  return mode === 'ordered' ? waiting.slice(0, 1) : waiting
}

/**
 * True while anyone of the workspace who may review can decide: when nobody was asked by name or link, and
 * beside people outside when one approval is enough.
 */
export const openToMembers = ({ mode, seats }: Round): boolean =>
  mode === 'any' ? seats.every((seat) => seat.guest) : seats.length === 0

/** Throws `forbidden` for who was not asked, `conflict` for who is not at turn. `seatId` is null for a member without a seat. */
export function mayDecide(round: Round, seatId: string | null, hash: string): void {
  if (seatId === null) {
    if (openToMembers(round)) return
    throw forbidden('Others were asked to review this.')
  }
  const own = round.seats.find((seat) => seat.id === seatId)
  if (!own) throw forbidden('Others were asked to review this.')
  if (seatsAtTurn(round, hash).some((seat) => seat.id === seatId)) return
  if (stands(own, hash)) throw new AppError('conflict', 'You have approved these words already.')
  const [first] = seatsAtTurn(round, hash)
  throw new AppError('conflict', `It is not your turn yet: ${first?.name ?? 'somebody else'} reviews first.`)
}

/**
 * Where the content stands after this decision about the words with `hash`. One request for changes ends the
 * round; an approval ends it when nobody else has to approve. Throws as `mayDecide`.
 */
export function statusAfter(
  round: Round,
  seatId: string | null,
  decision: Decision,
  hash: string,
): 'in_review' | 'approved' | 'changes_requested' {
  mayDecide(round, seatId, hash)
  if (decision === 'changes_requested') return 'changes_requested'
  const oneIsEnough = seatId === null || round.mode === 'any' || round.mode === 'none'
  const others = round.seats.filter((seat) => seat.id !== seatId)
  return oneIsEnough || others.every((seat) => stands(seat, hash)) ? 'approved' : 'in_review'
}
