import { after, before } from 'node:test'
import { startProviderPeer } from '../harness/provider-peer.ts'
import { createWorld, seedOwner } from './world.mjs'

/**
 * A provider that misbehaves as each address it is given says, and a world that is started with it, for the tests
 * of this file. Both end with them.
 */
export function providerWorld() {
  let world
  let peer
  before(async () => {
    peer = await startProviderPeer()
  })
  after(async () => {
    await world?.end()
    await peer.close()
  })
  return {
    /** `vars` gets the provider's address. `secret` is the owner's API key. */
    async start(vars) {
      world = await createWorld(vars(peer.url))
      await world.start()
      const secret = await seedOwner(world)
      // What each address is met with is meant to be its own: a provider that had its rest would only make us wait.
      await world.sql(
        'CREATE TRIGGER no_rest AFTER INSERT ON provider_circuit BEGIN DELETE FROM provider_circuit; END',
      )
      return { world, peer, secret }
    },
  }
}
