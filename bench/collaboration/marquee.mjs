import { Client } from '../../scripts/local/client.mjs'
import { startRuntime } from '../../scripts/local/runtime.mjs'

/** Our server with a workspace and one document; prints where to connect. Runs until it is killed. */
const limits = {
  updatesPerSecond: 100_000,
  updateBurst: 100_000,
  signalsPerSecond: 10_000,
  signalBurst: 10_000,
  sockets: 2_000,
}
const runtime = await startRuntime({
  port: Number(process.env.PORT),
  state: process.env.STATE,
  vars: { RATE_LIMIT_SCALE: '1000000', COLLABORATION_LIMITS: JSON.stringify(limits) },
})
const person = new Client(runtime.url)
await person.signUp({ name: 'Bench', email: 'bench@example.com', password: 'lantern harbour 42' })
await person.post('/api/workspaces', { name: 'Bench' })
const token = await person.renew()
process.on('message', async () => {
  const { id } = await person.post('/api/content', { type: 'blog_post', title: 'Bench', body: '' })
  process.send({ id, token })
})
process.on('SIGTERM', () => runtime.stop().then(() => process.exit(0)))
process.send({ ready: true })
