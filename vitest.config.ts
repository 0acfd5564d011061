import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { CLIENTS } from './test/harness/social/identity.ts'
import { validateOpenApi } from './test/node/validate-openapi.ts'

/** A key pair made for tests. */
const VAPID_KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'GrP6KjxYOpYZzq0OXek3tEgjQjXXyTuIBT-bT_MVLZ8',
  y: 's9ecKq97Ym1hWwTe-6ZzRDq6WAelZhzbMt_cmHcDtnQ',
  d: 'mXvSzLiBBJ6G0-tRFzjRpNJlOHSkqgAnR20I_F2e2T8',
}

/** Tests of the worker's side that need no part of the runtime: in Node they run beside the others. */
const PURE = [
  'durable-objects/collaboration-session/{attendance,awareness,commit-window,completeness,convergence,document-log}.test.ts',
  'durable-objects/collaboration-session/{frames,room,room-faults,room.fuzz,token-bucket}.test.ts',
  'durable-objects/workspace-hub/hub.test.ts',
]

const root = `${import.meta.dirname}/`

export default defineConfig({
  test: {
    silent: 'passed-only',
    // What an object was still loading when the file was over that woke it: the runner's end, and no fault of the code.
    onUnhandledError: ({ name }) => name !== 'EnvironmentTeardownError',
    projects: [
      {
        test: {
          name: 'core',
          include: ['core/**/*.test.ts', 'web/**/*.test.{ts,tsx}', ...PURE],
          environment: 'node',
          isolate: false,
        },
      },
      {
        resolve: {
          alias: [{ find: /^\.\/password-cost\.ts$/, replacement: `${root}test/harness/password-cost.ts` }],
        },
        plugins: [
          cloudflareTest(async ({ inject }) => ({
            main: './worker/index.ts',
            remoteBindings: false,
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              serviceBindings: { OPENAPI_VALIDATOR: validateOpenApi },
              bindings: {
                MIGRATIONS: await readD1Migrations('./migrations'),
                BETTER_AUTH_SECRET: 'a-secret-for-tests-only-0123456789abcdef',
                AI_PROVIDERS: 'embedded,openai-compatible',
                AI_BASE_URL: `${inject('openAiUrl')}/loopback/endless`,
                AI_MODEL: 'test-model',
                RATE_LIMIT_SCALE: '1000',
                GOOGLE_CLIENT_ID: CLIENTS.google.id,
                GOOGLE_CLIENT_SECRET: CLIENTS.google.secret,
                GITHUB_CLIENT_ID: CLIENTS.github.id,
                GITHUB_CLIENT_SECRET: CLIENTS.github.secret,
                FETCH_LOOPBACK: 'true',
                RESEND_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
                TWILIO_AUTH_TOKEN: 'a-token-for-tests-only',
                VAPID_KEY: JSON.stringify(VAPID_KEY),
                ENCRYPTION_KEYS: 'k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          // A log line that waits for the test runner while a file ends takes the whole runtime with it.
          disableConsoleIntercept: true,
          include: ['worker/**/*.test.ts', 'durable-objects/**/*.test.ts', 'test/flows/**/*.test.ts'],
          exclude: PURE,
          setupFiles: ['test/harness/setup.ts'],
          // One runtime for all files: loading the worker anew for each takes longer than all tests together.
          isolate: false,
          maxWorkers: 1,
          // Nothing here measures time; a busy machine must not fail what is right.
          testTimeout: 60_000,
          // A runtime shared by all files may pause for seconds on a crowded machine; what is broken fails twice.
          retry: 1,
          globalSetup: [
            'test/harness/openai-global-setup.ts',
            'test/harness/password-range-global-setup.ts',
            'test/harness/provider-global-setup.ts',
            'test/harness/smtp-global-setup.ts',
            'test/harness/social-global-setup.ts',
            'test/harness/web-global-setup.ts',
          ],
        },
      },
    ],
  },
})
