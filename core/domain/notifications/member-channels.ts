import { type Channel, KINDS, type Kind } from './kinds.ts'

/** Ways of telling a member that they may turn on and off. */
const MEMBER_CHANNELS = ['in_app', 'push', 'email'] as const satisfies readonly Channel[]

/** Those that a kind knows: what a digest gathers stands in the inbox already. */
export const memberChannels = (kind: Kind): readonly (typeof MEMBER_CHANNELS)[number][] =>
  kind === 'digest'
    ? MEMBER_CHANNELS.filter((channel) => KINDS.digest.channels.some((one) => one === channel))
    : MEMBER_CHANNELS

/** Whether turning a kind on or off on a channel makes a difference to members. */
export const comesBy = (kind: Kind, channel: Channel): boolean =>
  memberChannels(kind).some((one) => one === channel)
