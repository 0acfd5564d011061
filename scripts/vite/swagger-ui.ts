import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const FILES: Record<string, { type: string; from: string }> = {
  'swagger-ui-bundle.js': { type: 'text/javascript', from: 'swagger-ui-dist/swagger-ui-bundle.js' },
  'swagger-ui.css': { type: 'text/css', from: 'swagger-ui-dist/swagger-ui.css' },
  'inter.woff2': {
    type: 'font/woff2',
    from: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  },
}

/**
 * Serves the files of the interactive API page from this origin, under `/api-docs/`: from their packages while
 * developing, as assets of the build. The page itself is the worker's (`/api/docs`).
 */
export function swaggerUi(): Plugin {
  const read = (from: string) => readFile(fileURLToPath(import.meta.resolve(from)))
  return {
    name: 'swagger-ui',
    applyToEnvironment: ({ name }) => name === 'client',
    configureServer(server) {
      for (const [name, { type, from }] of Object.entries(FILES))
        server.middlewares.use(`/api-docs/${name}`, async (_request, response) => {
          response.setHeader('content-type', type)
          response.end(await read(from))
        })
    },
    async generateBundle() {
      for (const [name, { from }] of Object.entries(FILES))
        this.emitFile({ type: 'asset', fileName: `api-docs/${name}`, source: await read(from) })
    },
  }
}
