/** The demo workspace: a small coffee roaster with two shops, a subscription and a spring launch to write for. */
export const DEMO = { email: 'maya@albacoffee.example', password: 'harbour lantern 42' }

export const PEOPLE = {
  maya: { name: 'Maya Ortiz', email: DEMO.email, role: 'owner' },
  jonas: { name: 'Jonas Weber', email: 'jonas@albacoffee.example', role: 'editor' },
  priya: { name: 'Priya Nair', email: 'priya@albacoffee.example', role: 'reviewer' },
  tom: { name: 'Tom Ellis', email: 'tom@albacoffee.example', role: 'viewer' },
}

/** Asked, and not here yet. */
export const INVITED = { email: 'lena@albacoffee.example', role: 'editor' }

export const WORKSPACE = { name: 'Alba Coffee', timeZone: 'Europe/Madrid', locale: 'en' }
