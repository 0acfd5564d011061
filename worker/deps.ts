import { v7 as uuidv7 } from 'uuid'
import type { TokenVerifier } from './adapters/access-tokens.ts'
import { createTokenVerifier } from './adapters/access-tokens.ts'
import { type BulkDriver, createBulkDriver } from './adapters/bulk-driver.ts'
import { type CollaborationSessions, createCollaborationSessions } from './adapters/collaboration-sessions.ts'
import { createProviders } from './adapters/create-providers.ts'
import { createDeliveryQueues, type DeliveryQueues } from './adapters/delivery-queues.ts'
import { createFileStore, type FileStore } from './adapters/file-store.ts'
import { createTextProviders, type TextProvider } from './adapters/language-models/index.ts'
import { createLeakedPasswords, type LeakedPasswords } from './adapters/leaked-passwords.ts'
import { createProbes, type Probe } from './adapters/probes.ts'
import type { Providers } from './adapters/provider.ts'
import { createProviderRates, type ProviderRates } from './adapters/provider-rates.ts'
import type { RateLimits } from './adapters/rate-limits.ts'
import { createRateLimits } from './adapters/rate-limits.ts'
import { createResolveHost } from './adapters/resolve-host.ts'
import { createSafeFetch, type SafeFetch } from './adapters/safe-fetch.ts'
import { createSecrets, type Secrets } from './adapters/secrets.ts'
import { createSemanticIndex, type SemanticIndex } from './adapters/semantic-index.ts'
import { createWorkspaceHubs, type WorkspaceHubs } from './adapters/workspace-hubs.ts'
import { type Config, parseConfig } from './config.ts'
import { type Db, openDatabase, openPrimary, openShared } from './db/client.ts'
import { logFrom } from './http/log.ts'

/** The ports of the house. Verbs see these and never a binding. */
export interface Deps {
  config: Config
  /** Opens a D1 session from a bookmark, `first-primary` or `first-unconstrained`. */
  database(from: string): Db
  /** One from the primary for work that is done side by side, whose questions share their trips. */
  databaseOfMany(): Db
  /** The newest state, at the price of a trip to the primary. */
  primary: ReturnType<typeof openPrimary>
  tokens: TokenVerifier
  rateLimits: RateLimits
  /** One probe for each dependency, for the health route. */
  probes: Record<string, Probe>
  /** The one way out to an address that somebody gave. */
  safeFetch: SafeFetch
  secrets: Secrets
  bulkDriver: BulkDriver
  /** The same for imports of contacts. */
  importDriver: BulkDriver
  files: FileStore
  /** Null where no Vectorize index is bound: passages are then found by their words alone. */
  semanticIndex: SemanticIndex | null
  sessions: CollaborationSessions
  hubs: WorkspaceHubs
  leakedPasswords: LeakedPasswords
  /** The ways out of each channel. */
  providers: Providers
  providerRates: ProviderRates
  /** Wakes the consumers of deliveries. */
  deliveryQueues: DeliveryQueues
  /** In [0, 1): spreads retries. */
  random(): number
  /** Where texts come from, in order of preference. */
  textProviders: readonly TextProvider[]
  /** In order of time, so that what is written together lies together in each index: no secret, and only its end is random. */
  newId(): string
  clock(): number
  /** Signals the consumer that these outbox rows wait. Losing the signal is harmless: the sweep follows. */
  wake(eventIds: string[]): Promise<void>
}

/** The only place that turns bindings into ports. */
export function createDeps(env: Env): Deps {
  const config = parseConfig(env)
  logFrom(config.LOG_LEVEL)
  const database = (from: string) => openDatabase(env.DB, from)
  const safeFetch = createSafeFetch({
    resolve: createResolveHost(config.DNS_RESOLVER_URL),
    allowLoopback: config.FETCH_LOOPBACK,
  })
  return {
    config,
    database,
    databaseOfMany: () => openShared(env.DB),
    primary: openPrimary(env.DB),
    tokens: createTokenVerifier(() => database('first-primary'), config.APP_URL),
    rateLimits: createRateLimits(env, config),
    probes: createProbes(env, config, () => Date.now()),
    safeFetch,
    secrets: createSecrets(config.ENCRYPTION_KEYS),
    bulkDriver: createBulkDriver(env.BULK_RUNS),
    importDriver: createBulkDriver(env.CONTACT_IMPORTS),
    files: createFileStore(env.FILES),
    semanticIndex:
      env.AI && env.PASSAGES ? createSemanticIndex(env.AI, env.PASSAGES, config.EMBEDDING_MODEL) : null,
    sessions: createCollaborationSessions(env.COLLABORATION_SESSION),
    hubs: createWorkspaceHubs(env.WORKSPACE_HUB),
    leakedPasswords: createLeakedPasswords(config.PASSWORD_RANGE_URL),
    providers: createProviders(config, {
      database: () => database('first-primary'),
      safeFetch,
      email: env.EMAIL,
    }),
    providerRates: createProviderRates(env.RATE_LIMITER, config.PROVIDER_RATES),
    deliveryQueues: createDeliveryQueues({
      critical: env.DELIVERIES_CRITICAL,
      high: env.DELIVERIES_HIGH,
      normal: env.DELIVERIES_NORMAL,
      webhooks: env.DELIVERIES_WEBHOOKS,
    }),
    random: Math.random,
    textProviders: createTextProviders(config, env.AI),
    newId: uuidv7,
    clock: () => Date.now(),
    wake: async (eventIds) => {
      await env.EVENTS.sendBatch(eventIds.map((eventId) => ({ body: { eventId } })))
    },
  }
}

const perIsolate = new WeakMap<object, Deps>()

/** One set of ports for each isolate: keys and configuration are parsed once, requests write nothing to it. */
export function depsOf(env: Env): Deps {
  const known = perIsolate.get(env)
  if (known) return known
  const deps = createDeps(env)
  perIsolate.set(env, deps)
  return deps
}
