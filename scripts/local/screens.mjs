/**
 * Every screen of the page, for screenshots and for the accessibility test. `as` is who looks, nobody when absent;
 * `path` may need the ids of the demo workspace; `prepare` does what has to be done on the page first.
 */
export const SCREENS = [
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'sign-up', path: () => '/sign-up' },
  { name: 'forgot-password', path: () => '/forgot-password' },
  { name: 'home', as: 'maya', path: () => '/' },
  { name: 'content', as: 'maya', path: () => '/content' },
  { name: 'content-search', as: 'maya', path: () => '/content?q=harvest' },
  { name: 'content-empty', as: 'maya', path: () => '/content?q=nothingatall' },
  { name: 'studio-new', as: 'maya', path: () => '/studio' },
  {
    name: 'studio',
    as: 'maya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
  },
  {
    name: 'studio-analysis',
    as: 'maya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
    prepare: async (page) => {
      // Where one zone shows at a time, the rail is behind its own.
      await page
        .getByText(/^(?:Review|Revisión)$/)
        .first()
        .click()
      await page.getByRole('tab', { name: /Analysis|Análisis/ }).click({ timeout: 30_000 })
      await page.getByRole('button', { name: /^(?:Clarity|Claridad)/ }).click({ timeout: 30_000 })
    },
  },
  {
    name: 'studio-approved',
    as: 'maya',
    path: ({ content }) => `/studio/${content('What a fair price means in numbers')}`,
  },
  {
    name: 'studio-review',
    as: 'priya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
  },
  { name: 'templates', as: 'maya', path: () => '/templates' },
  {
    name: 'template',
    as: 'maya',
    path: ({ template }) => `/templates/${template('New coffee announcement')}`,
  },
  { name: 'brand', as: 'maya', path: () => '/brand' },
  { name: 'brand-voice', as: 'maya', path: ({ voice }) => `/brand/${voice('Alba, at the counter')}` },
  { name: 'inbox', as: 'priya', path: () => '/inbox' },
  {
    name: 'inbox-bell',
    as: 'priya',
    path: () => '/content',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Notific/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'notifications', as: 'maya', path: () => '/settings/notifications' },
  { name: 'members', as: 'maya', path: () => '/settings/members' },
  { name: 'api-keys', as: 'maya', path: () => '/settings/api-keys' },
  { name: 'workspace', as: 'maya', path: () => '/settings/workspace' },
  { name: 'profile', as: 'maya', path: () => '/settings/profile' },
  { name: 'security', as: 'maya', path: () => '/settings/security' },
  { name: 'audit', as: 'maya', path: () => '/settings/audit' },
  { name: 'mailbox', as: 'maya', path: () => '/mailbox' },
  { name: 'not-found', as: 'maya', path: () => '/nowhere' },
  {
    name: 'palette',
    as: 'maya',
    path: () => '/',
    prepare: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** Looks the demo workspace's ids up by what people call them. */
export async function demoIds(client) {
  const finder = (items, key) => (name) => {
    const found = items.find((item) => item[key] === name)
    if (!found) throw new Error(`The demo workspace has no "${name}".`)
    return found.id
  }
  const [contents, templates, voices] = [
    await client.get('/api/content?limit=100'),
    await client.get('/api/templates?limit=100'),
    await client.get('/api/brand-voices'),
  ]
  return {
    content: finder(contents.items, 'title'),
    template: finder(templates.items, 'name'),
    voice: finder(voices.items, 'name'),
  }
}
