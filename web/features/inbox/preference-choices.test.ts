import { describe, expect, it } from 'vitest'
import type { NotificationPreferences } from '#core/contracts/notifications'
import { kindsIn, ownChoicesTakenBack, withChoices } from './preference-choices.ts'

type Kinds = NotificationPreferences['kinds']
type Way = Kinds[number]['channels'][number]

const comments = (way: Partial<Way> = {}): Kinds => [
  {
    ...{ kind: 'comment.added', severity: 'low', locked: false },
    channels: [{ channel: 'email', on: true, chosen: false, everywhere: null, ...way }],
  },
]
const wayOf = (kinds: Kinds) => kinds[0]?.channels[0]
const choose = (on: boolean | null, scope: 'workspace' | 'everywhere') =>
  [{ kind: 'comment.added', channel: 'email', on, scope }] as const

describe('a choice shows at once', () => {
  it('here, where it was made for this workspace', () => {
    const kinds = withChoices(comments(), choose(false, 'workspace'))
    expect(wayOf(kinds)).toMatchObject({ on: false, chosen: true, everywhere: null })
    expect(wayOf(kindsIn(kinds, 'everywhere'))?.on).toBe(true)
  })

  it('here and everywhere, where nothing was chosen for this workspace', () => {
    const kinds = withChoices(comments(), choose(false, 'everywhere'))
    expect(wayOf(kinds)).toMatchObject({ on: false, chosen: false, everywhere: false })
  })

  it('everywhere else, where this workspace has its own', () => {
    const kinds = withChoices(comments({ chosen: true }), choose(false, 'everywhere'))
    expect(wayOf(kinds)).toMatchObject({ on: true, everywhere: false })
    expect(wayOf(kindsIn(kinds, 'everywhere'))?.on).toBe(false)
  })

  it('but for one that is taken back: what holds then is the server’s to say', () => {
    expect(withChoices(comments({ chosen: true }), choose(null, 'workspace'))).toEqual(
      comments({ chosen: true }),
    )
  })
})

it('what this workspace has of its own is taken back at once', () => {
  expect(ownChoicesTakenBack(comments())).toEqual([])
  expect(ownChoicesTakenBack(comments({ chosen: true }))).toEqual(choose(null, 'workspace'))
})
