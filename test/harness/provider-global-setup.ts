import type { TestProject } from 'vitest/node'
import { startProviderPeer } from './provider-peer.ts'

/** The providers' peer for the tests in workerd. */
export default async function setup(project: TestProject) {
  const peer = await startProviderPeer()
  project.provide('providers', peer.url)
  return () => peer.close()
}
