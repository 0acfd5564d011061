import { cloudflare } from '@cloudflare/vite-plugin'
import react from '@vitejs/plugin-react'
import mantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { swaggerUi } from './scripts/vite/swagger-ui.ts'

const fromHere = (path: string) => new URL(path, import.meta.url).pathname

/** Local D1, KV, R2, queues and objects live here; `wrangler … --persist-to` must name the same folder. */
const state = process.env.MARQUEE_STATE ?? fromHere('.marquee/state')

export default defineConfig({
  root: fromHere('web'),
  envDir: fromHere('.'),
  // Subpath imports stop at the first pattern: `.tsx` files would not be found.
  resolve: { alias: { '#web': fromHere('web') } },
  build: { outDir: fromHere('dist'), emptyOutDir: true, target: 'es2023' },
  css: { postcss: { plugins: [mantine()] } },
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
