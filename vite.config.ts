import { cloudflare } from '@cloudflare/vite-plugin'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { swaggerUi } from './scripts/vite/swagger-ui.ts'

const fromHere = (path: string) => new URL(path, import.meta.url).pathname

/** Local D1, KV, R2, queues and objects live here; `wrangler … --persist-to` must name the same folder. */
const state = process.env.MARQUEE_STATE ?? fromHere('.marquee/state')

const EVERYWHERE = [
  'react',
  'react-dom',
  'scheduler',
  'use-sync-external-store',
  '@tanstack/[a-z-]+',
  'i18next',
  'react-i18next',
  'zod',
  'clsx',
  '@mantine/core/esm/core',
  '@mantine/core/esm/components/(ActionIcon|Anchor|Avatar|Button|CloseButton|Group|Loader|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden)',
]

export default defineConfig({
  root: fromHere('web'),
  envDir: fromHere('.'),
  // Subpath imports stop at the first pattern: `.tsx` files would not be found.
  resolve: { alias: { '#web': fromHere('web') } },
  build: { outDir: fromHere('dist'), emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 6_000 },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                // What every page needs, in one file: a hundred small ones compress and travel worse.
                { name: 'base', test: new RegExp(`/node_modules/(${EVERYWHERE.join('|')})/`) },
              ],
            },
          },
        },
      },
    },
  },
  css: { postcss: { plugins: [mantine()] } },
  // A thread loads its models as chunks of its own.
  worker: { format: 'es' },
  plugins: [
    react(),
    swaggerUi(),
    cloudflare({
      configPath: fromHere('wrangler.toml'),
      persistState: { path: state },
      remoteBindings: false,
      inspectorPort: false,
    }),
  ],
})
