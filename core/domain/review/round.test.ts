import { describe, expect, it } from 'vitest'
import type { Decision, ReviewMode } from '#core/contracts/review'
import { mayDecide, openToMembers, type Round, type Seat, seatsAtTurn, statusAfter } from './round.ts'

const NOW = 'words as they are'
const BEFORE = 'words as they were'

/** `a`, `b` are members, `G` a guest; `+` has approved these words, `~` earlier ones, `-` asked for changes. */
function seat(text: string): Seat {
  const [id = '', mark] = text
  const decision: Decision | null = mark === '-' ? 'changes_requested' : mark ? 'approved' : null
  const hash = mark === '+' ? NOW : mark === '~' ? BEFORE : null
  return { id, name: id, guest: id === id.toUpperCase(), decision, hash }
}
const round = (mode: ReviewMode, seats: string): Round => ({
  mode,
  seats: seats.split(' ').filter(Boolean).map(seat),
})

describe('whose turn it is', () => {
  it.each<[ReviewMode, string, string]>([
    ['any', 'a b', 'a b'],
    ['all', 'a b', 'a b'],
    ['all', 'a+ b', 'b'],
    ['all', 'a~ b', 'a b'],
    ['all', 'a+ b+', ''],
    ['ordered', 'a b c', 'a'],
    ['ordered', 'a+ b c', 'b'],
    ['ordered', 'a+ G c', 'G'],
    ['ordered', 'a~ b+ c', 'a'],
    ['ordered', 'a+ b~ c', 'b'],
    ['all', '', ''],
  ])('%s of [%s]: [%s]', (mode, seats, turn) => {
    const ids = seatsAtTurn(round(mode, seats), NOW).map(({ id }) => id)
    expect(ids.join(' ')).toBe(turn)
  })
})

describe('a member who was not named', () => {
  it.each<[ReviewMode, string, boolean]>([
    ['any', '', true],
    ['any', 'G', true],
    ['any', 'a', false],
    ['any', 'a G', false],
    ['all', '', true],
    ['all', 'G', false],
    ['ordered', 'a', false],
  ])('may decide %s of [%s]: %s', (mode, seats, open) => {
    expect(openToMembers(round(mode, seats))).toBe(open)
    const decide = () => mayDecide(round(mode, seats), null, NOW)
    if (open) expect(decide).not.toThrow()
    else expect(decide).toThrow('Others were asked')
  })
})

describe('a decision', () => {
  it.each<[ReviewMode, string, string | null, Decision, string]>([
    ['any', 'a b', 'b', 'approved', 'approved'],
    ['any', '', null, 'approved', 'approved'],
    ['any', 'G', null, 'approved', 'approved'],
    ['any', 'G', 'G', 'approved', 'approved'],
    ['all', 'a b', 'a', 'approved', 'in_review'],
    ['all', 'a+ b', 'b', 'approved', 'approved'],
    ['all', 'a~ b', 'b', 'approved', 'in_review'],
    ['all', 'a+ b G', 'b', 'approved', 'in_review'],
    ['all', 'a+ b+ G', 'G', 'approved', 'approved'],
    ['all', '', null, 'approved', 'approved'],
    ['ordered', 'a b', 'a', 'approved', 'in_review'],
    ['ordered', 'a+ b', 'b', 'approved', 'approved'],
    ['ordered', 'a~ b+', 'a', 'approved', 'approved'],
    ['any', 'a b', 'a', 'changes_requested', 'changes_requested'],
    ['all', 'a+ b', 'b', 'changes_requested', 'changes_requested'],
    ['ordered', 'a b', 'a', 'changes_requested', 'changes_requested'],
    ['all', 'a- b', 'a', 'approved', 'in_review'],
  ])('%s of [%s], %s says %s: %s', (mode, seats, by, decision, status) => {
    expect(statusAfter(round(mode, seats), by, decision, NOW)).toBe(status)
  })

  it.each<[ReviewMode, string, string, string]>([
    ['ordered', 'a b', 'b', 'not your turn yet: a reviews first'],
    ['ordered', 'a~ b', 'b', 'not your turn yet: a'],
    ['all', 'a+ b', 'a', 'approved these words already'],
    ['all', 'a b', 'c', 'Others were asked'],
  ])('%s of [%s] is refused to %s: %s', (mode, seats, by, words) => {
    expect(() => statusAfter(round(mode, seats), by, 'approved', NOW)).toThrow(words)
    expect(() => statusAfter(round(mode, seats), by, 'changes_requested', NOW)).toThrow(words)
  })
})
