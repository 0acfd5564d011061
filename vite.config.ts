import { cloudflare } from '@cloudflare/vite-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { CHUNK_GROUPS } from './scripts/vite/chunk-groups.ts'
import { swaggerUi } from './scripts/vite/swagger-ui.ts'
import { zodLocales, zodWithoutJsonSchema } from './scripts/vite/zod-for-the-page.ts'

const fromHere = (path: string) => new URL(path, import.meta.url).pathname

/** Local D1, KV, R2, queues and objects live here; `wrangler … --persist-to` must name the same folder. */
const state = process.env.MARQUEE_STATE ?? fromHere('.marquee/state')

/** Where `npm run dev` is reached, which sign-in and links must name; a build has its own. */
const devUrl = process.env.MARQUEE_DEV_URL

export default defineConfig({
  root: fromHere('web'),
  envDir: fromHere('.'),
  // Subpath imports stop at the first pattern: `.tsx` files would not be found.
  resolve: { alias: { '#web': fromHere('web') } },
  build: {
    ...{ outDir: fromHere('dist'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 6_000 },
    // Browsers that read ES2023 preload modules themselves, or load them a moment later.
    modulePreload: { polyfill: false },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: CHUNK_GROUPS,
            },
          },
        },
      },
    },
    // A smaller worker starts sooner, at the edge as on a laptop.
    marquee: { build: { minify: true, sourcemap: true } },
  },
  // Reads CSS as browsers do; PostCSS has nothing to add.
  css: { transformer: 'lightningcss' },
  // A thread loads its models as chunks of its own.
  worker: { format: 'es' },
  plugins: [
    react(),
    swaggerUi(),
    zodLocales(),
    zodWithoutJsonSchema(),
    cloudflare({
      configPath: fromHere('wrangler.toml'),
      persistState: { path: state },
      remoteBindings: false,
      inspectorPort: false,
      ...(devUrl && { config: { vars: { APP_URL: devUrl } } }),
    }),
  ],
})
