import type { Handover, Provider, Providers } from '../../adapters/provider.ts'
import type { Message } from './payload.ts'

/** One provider and the message it would get. */
export interface WayOut {
  name: string
  /** Whose failures count together: a provider, or the host behind an address that was given to us. */
  peer: string
  dedupes: boolean
  send(): Promise<Handover>
}

interface Sending {
  id: string
  from: string
  at: number
}

/** Who could take this message, in order of preference. */
export function waysOut(providers: Providers, message: Message, { id, from, at }: Sending): WayOut[] {
  switch (message.channel) {
    case 'email':
      return providers.email.map((each) => way(each, `email:${each.name}`, { id, from, at, ...message }))
    case 'sms':
      return providers.sms.map((each) => way(each, `sms:${each.name}`, { id, at, ...message }))
    case 'push':
      return providers.push.map((each) => way(each, `push:${host(message.endpoint)}`, { id, at, ...message }))
    case 'chat':
      return providers.chat.map((each) => way(each, `chat:${host(message.address)}`, { id, at, ...message }))
  }
}

const way = <M>(provider: Provider<M>, peer: string, message: M): WayOut => ({
  ...{ name: provider.name, peer, dedupes: provider.dedupes },
  send: () => provider.send(message),
})

const host = (address: string) => new URL(address).host
