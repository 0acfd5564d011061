import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const EXPORTED = /^export (?:const|function) (\w+)/gm

/**
 * Leaves out what a bundle keeps of zod and never runs: its messages in 55 languages, of which ours are said in
 * English or by a code, and, in the page, the writing of JSON Schema. The worker writes its OpenAPI with that.
 */
export const zodLocales = (): Plugin => ({
  name: 'zod-locales',
  load: {
    filter: { id: /\/zod\/v4\/locales\/index\.js$/ },
    handler: () => "export { default as en } from './en.js'",
  },
})

export const zodWithoutJsonSchema = (): Plugin => ({
  name: 'zod-without-json-schema',
  applyToEnvironment: ({ name }) => name === 'client',
  load: {
    filter: { id: /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/ },
    async handler(id) {
      const names = [...(await readFile(id, 'utf8')).matchAll(EXPORTED)].map(([, name]) => name)
      const refuse = "() => { throw new Error('The page writes no JSON Schema.') }"
      // Schemas make these when they are made themselves; only calling the result is refused.
      const isMade = (name = '') => name.startsWith('create')
      return names
        .map((name) => `export const ${name} = ${isMade(name) ? `() => ${refuse}` : refuse}`)
        .join('\n')
    },
  },
})
