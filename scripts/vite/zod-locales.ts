import type { Plugin } from 'vite'

/** Zod's index names its messages in 55 languages, of which a bundle keeps all; ours are said in English or by a code. */
export const zodLocales = (): Plugin => ({
  name: 'zod-locales',
  load: {
    filter: { id: /\/zod\/v4\/locales\/index\.js$/ },
    handler: () => "export { default as en } from './en.js'",
  },
})
