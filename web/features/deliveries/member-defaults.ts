import type { SendingSettings } from '#core/contracts/deliveries'
import type { NotificationPreferences } from '#core/contracts/notifications'
import { isKind, KINDS } from '#core/domain/notifications/kinds'
import { memberChannels } from '#core/domain/notifications/member-channels'

type Default = SendingSettings['defaults'][number]

/** What members get who chose nothing: as the workspace set it, else the kind's own. */
export const memberDefaults = (defaults: readonly Default[]): NotificationPreferences['kinds'] =>
  Object.keys(KINDS)
    .filter(isKind)
    .filter((kind) => KINDS[kind].to === 'member')
    .map((kind) => ({
      ...{ kind, severity: KINDS[kind].severity, locked: KINDS[kind].locked },
      channels: memberChannels(kind).map((channel) => {
        const set = defaults.find((one) => one.kind === kind && one.channel === channel)
        const on = set?.on ?? KINDS[kind].channels.includes(channel)
        return { channel, on, chosen: set !== undefined, everywhere: null }
      }),
    }))

/** The defaults with one more; one that says what the kind says anyway is not kept. */
export function withDefault(defaults: readonly Default[], one: Default): Default[] {
  const others = defaults.filter(({ kind, channel }) => kind !== one.kind || channel !== one.channel)
  return KINDS[one.kind].channels.includes(one.channel) === one.on ? others : [...others, one]
}
