import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const FILES = { 'swagger-ui-bundle.js': 'text/javascript', 'swagger-ui.css': 'text/css' }

/**
 * Serves the files of the interactive API page from this origin, under `/api-docs/`: from the package while
 * developing, as assets of the build. The page itself is the worker's (`/api/docs`).
 */
export function swaggerUi(): Plugin {
  const read = (name: string) => readFile(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)))
  return {
    name: 'swagger-ui',
    applyToEnvironment: ({ name }) => name === 'client',
    configureServer(server) {
      for (const [name, type] of Object.entries(FILES))
        server.middlewares.use(`/api-docs/${name}`, async (_request, response) => {
          response.setHeader('content-type', type)
          response.end(await read(name))
        })
    },
    async generateBundle() {
      for (const name of Object.keys(FILES))
        this.emitFile({ type: 'asset', fileName: `api-docs/${name}`, source: await read(name) })
    },
  }
}
