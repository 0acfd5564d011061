import './one-prototype-proxy.ts'
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

await applyD1Migrations(env.DB, env.MIGRATIONS)

// What the worker logs in passing is of interest to the tests that ask for it, and to nobody else.
for (const level of ['info', 'warn'] as const) console[level] = () => undefined
