/**
 * Every screen of the page, for screenshots and for the accessibility test. `as` is who looks, nobody when absent;
 * `path` may need the ids of the demo workspace; `prepare` does what has to be done on the page first; `refused` is the
 * status that the screen is about.
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
    name: 'studio-approved',
    as: 'maya',
    path: ({ content }) => `/studio/${content('What a fair price means in numbers')}`,
  },
  {
    name: 'studio-review',
    as: 'priya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
  },
  { name: 'calendar', as: 'maya', path: () => '/calendar' },
  { name: 'calendar-week', as: 'maya', path: () => '/calendar?view=week' },
  {
    name: 'calendar-feed',
    as: 'maya',
    path: () => '/calendar',
    prepare: async (page) => {
      await page.getByRole('main').getByRole('button').first().waitFor()
      await page.getByRole('button', { name: /Subscribe|Suscribirse/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'review-guest', path: ({ guest }) => `/review#${guest.mail}` },
  { name: 'review-guest-post', path: ({ guest }) => `/review#${guest.post}` },
  { name: 'review-ended', path: () => '/review#ended', refused: 404 },
  {
    name: 'print',
    as: 'maya',
    path: ({ content }) => `/print/${content('What a fair price means in numbers')}`,
  },
  {
    name: 'import',
    as: 'maya',
    path: () => '/content',
    prepare: async (page) => {
      const button = page.getByRole('button', { name: /^(Import|Importar)$/ })
      if (await button.isVisible()) await button.click()
    },
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

/** A link for someone without an account, and its token. */
async function linkTo(client, id) {
  const { url } = await client.post(`/api/content/${id}/review-links`, { name: 'Rosa Quintero' })
  return url.split('#')[1]
}

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
  const content = finder(contents.items, 'title')
  return {
    content,
    guest: {
      mail: await linkTo(client, content('The first spring lot has landed')),
      post: await linkTo(client, content('What a fair price means in numbers')),
    },
    template: finder(templates.items, 'name'),
    voice: finder(voices.items, 'name'),
  }
}
