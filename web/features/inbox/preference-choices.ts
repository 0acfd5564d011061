import type {
  ChangePreferencesInput,
  NotificationPreferences,
  PreferenceScope,
} from '#core/contracts/notifications'
import { KINDS } from '#core/domain/notifications/kinds'

type Kinds = NotificationPreferences['kinds']
type Choice = NonNullable<ChangePreferencesInput['choices']>[number]

/** What the switches show: what holds here, or what holds wherever nothing else was chosen. */
export const kindsIn = (kinds: Kinds, scope: PreferenceScope): Kinds =>
  scope === 'workspace' ? kinds : mapWays(kinds, (kind, way) => ({ ...way, on: generally(kind, way) }))

const generally = (kind: Kinds[number]['kind'], { channel, everywhere }: Way): boolean =>
  everywhere ?? KINDS[kind].channels.some((one) => one === channel)

/** The choices that would be made by what is on its way to the server; one taken back waits for its answer. */
export const withChoices = (kinds: Kinds, choices: readonly Choice[]): Kinds =>
  mapWays(kinds, (kind, way) => {
    const made = (scope: PreferenceScope) =>
      choices.find((one) => one.kind === kind && one.channel === way.channel && one.scope === scope)?.on
    const everywhere = made('everywhere') ?? way.everywhere
    const here = made('workspace')
    if (typeof here === 'boolean') return { ...way, on: here, chosen: true, everywhere }
    return { ...way, on: way.chosen ? way.on : (made('everywhere') ?? way.on), everywhere }
  })

/** What takes every choice for this workspace alone back. */
export const ownChoicesTakenBack = (kinds: Kinds): Choice[] =>
  kinds.flatMap(({ kind, channels }) =>
    channels
      .filter(({ chosen }) => chosen)
      .map(({ channel }) => ({ kind, channel, on: null, scope: 'workspace' as const })),
  )

type Way = Kinds[number]['channels'][number]

const mapWays = (kinds: Kinds, change: (kind: Kinds[number]['kind'], way: Way) => Way): Kinds =>
  kinds.map((row) => ({ ...row, channels: row.channels.map((way) => change(row.kind, way)) }))
