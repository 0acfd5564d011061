/** Where one zone of the studio shows at a time, the rail is behind its own. */
async function showRail(page) {
  const zone = page.locator('label').filter({ hasText: /^(Review|Revisión)$/ })
  if (await zone.isVisible()) await zone.click()
}

const NEW_WEBHOOK = /^(New webhook|Nuevo webhook)$/

/** Makes an endpoint, up to the secret that is shown once. */
async function newWebhook(page) {
  await page.getByRole('button', { name: NEW_WEBHOOK }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Order system')
  await dialog.getByRole('textbox').last().fill('https://hooks.example.com/marquee')
  await dialog.getByRole('button', { name: NEW_WEBHOOK }).click()
  await dialog.getByRole('textbox', { name: /Signing secret|Secreto de firma/ }).waitFor()
}

/** Goes to an endpoint's page, which may have to be made first; resolves to the button that tests it. */
async function openWebhook(page) {
  const known = page.getByRole('link', { name: /Order system/ }).first()
  if (await known.isVisible()) await known.click()
  else {
    await newWebhook(page)
    await page.getByRole('dialog').getByRole('link').click()
  }
  const test = page.getByRole('button', { name: /^(Send a test|Enviar una prueba)$/ })
  await test.waitFor()
  return test
}

/**
 * Every screen of the page, for screenshots and for the accessibility test. `as` is who looks, nobody when absent;
 * `path` may need the ids of the demo workspace; `prepare` does what has to be done on the page first; `refused` is the
 * status that the screen is about.
 */
export const SCREENS = [
  { name: 'sign-in', path: () => '/sign-in' },
  { name: 'sign-up', path: () => '/sign-up' },
  { name: 'forgot-password', path: () => '/forgot-password' },
  { name: 'sign-in-refused', path: () => '/sign-in?error=email_not_verified' },
  { name: 'two-factor', path: () => '/two-factor' },
  { name: 'reset-password', path: () => '/reset-password?token=expired' },
  { name: 'verify-email-failed', path: () => '/verify-email?token=expired' },
  { name: 'invitation', path: ({ invitation }) => `/invitations/${invitation}` },
  { name: 'consent', as: 'maya', path: ({ application }) => `/api/auth/oauth2/authorize?${application}` },
  { name: 'oauth-refused', path: () => '/oauth/refused?error=invalid_redirect' },
  { name: 'welcome', as: 'maya', path: () => '/welcome' },
  { name: 'deliveries', as: 'maya', path: () => '/settings/deliveries' },
  {
    name: 'delivery',
    as: 'maya',
    path: () => '/settings/deliveries?state=failed',
    prepare: async (page) => {
      await page.getByRole('link', { name: /Olivia Hughes/ }).click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Send again|Enviar de nuevo|Reenviar/ })
        .waitFor()
    },
  },
  { name: 'delivery-statistics', as: 'maya', path: () => '/settings/deliveries/statistics' },
  { name: 'sending-rules', as: 'maya', path: () => '/settings/deliveries/rules' },
  { name: 'chats', as: 'maya', path: () => '/settings/chats' },
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
      await showRail(page)
      await page.getByRole('tab', { name: /Analysis|Análisis/ }).click({ timeout: 30_000 })
      await page.getByRole('button', { name: /^(?:Clarity|Claridad)/ }).click({ timeout: 30_000 })
    },
  },
  {
    name: 'studio-fields',
    as: 'maya',
    path: ({ content }) => `/studio/${content('Search ads: coffee subscription')}`,
    prepare: async (page) => {
      await showRail(page)
      await page.getByRole('tab', { name: /^(Channel|Canal)$/ }).click()
      await page.locator('[data-field="headlines.0"]').waitFor()
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
  {
    name: 'studio-rewrite',
    as: 'maya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
    prepare: async (page) => {
      await page.getByRole('button', { name: /Rewrite with AI|Reescribir con IA/ }).waitFor()
      await page.keyboard.press('Control+j')
      await page.getByRole('menu').waitFor()
    },
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
      await page.getByRole('button', { name: /^(Import|Importar)$/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'templates', as: 'maya', path: () => '/templates' },
  {
    name: 'template',
    as: 'maya',
    path: ({ template }) => `/templates/${template('New coffee announcement')}`,
  },
  { name: 'template-new', as: 'maya', path: () => '/templates/new' },
  { name: 'broadcasts', as: 'maya', path: () => '/broadcasts' },
  { name: 'broadcast-new', as: 'maya', path: () => '/broadcasts/new' },
  {
    name: 'broadcast',
    as: 'maya',
    path: ({ broadcast }) => `/broadcasts/${broadcast('What is in the price of your bag')}`,
  },
  { name: 'mail-look', as: 'maya', path: () => '/broadcasts/look' },
  { name: 'digests', as: 'maya', path: () => '/broadcasts/digests' },
  { name: 'schedules', as: 'maya', path: () => '/broadcasts/schedules' },
  { name: 'notification-templates', as: 'maya', path: () => '/broadcasts/templates' },
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
  { name: 'brand-new', as: 'maya', path: () => '/brand/new' },
  { name: 'style-guide', as: 'maya', path: () => '/brand/style-guide' },
  {
    name: 'template-edit',
    as: 'maya',
    path: ({ template }) => `/templates/${template('New coffee announcement')}`,
    prepare: async (page) => {
      await page
        .getByRole('button', { name: /^(More actions|Más acciones)$/ })
        .last()
        .click()
      await page.getByRole('menuitem', { name: /^(Edit|Editar)$/ }).click()
    },
  },
  {
    name: 'studio-style',
    as: 'maya',
    path: ({ content }) => `/studio/${content('The first spring lot has landed')}`,
    prepare: async (page) => {
      await showRail(page)
      await page.getByRole('tab', { name: /^(Style|Estilo)$/ }).click()
      // Until the check has run there is only the shape of a list.
      await page
        .getByRole('tabpanel')
        .getByRole('link', { name: /^(Style guide|Guía de estilo)$/ })
        .waitFor()
    },
  },
  { name: 'knowledge', as: 'maya', path: () => '/brand/knowledge' },
  {
    name: 'knowledge-search',
    as: 'maya',
    path: () => '/brand/knowledge',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('bag')
      await page.locator('article').first().waitFor()
    },
  },
  {
    name: 'knowledge-add',
    as: 'maya',
    path: () => '/brand/knowledge',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Add source|Añadir fuente/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'knowledge-source',
    as: 'maya',
    path: ({ source }) => `/brand/knowledge/${source('Huila Spring Lot, fact sheet')}`,
  },
  { name: 'bulk', as: 'maya', path: () => '/content/bulk' },
  { name: 'bulk-new', as: 'maya', path: () => '/content/bulk/new?example=true' },
  {
    name: 'bulk-run',
    as: 'maya',
    path: ({ bulk }) => `/content/bulk/${bulk('Spring range, product pages')}`,
  },
  { name: 'members', as: 'maya', path: () => '/settings/members' },
  { name: 'api-keys', as: 'maya', path: () => '/settings/api-keys' },
  { name: 'webhooks', as: 'maya', path: () => '/settings/webhooks' },
  {
    name: 'webhook-new',
    as: 'maya',
    path: () => '/settings/webhooks',
    prepare: async (page) => {
      await page.getByRole('button', { name: NEW_WEBHOOK }).click()
      await page.getByText(/^(Chosen events|Eventos elegidos)$/).click()
      await page.getByRole('checkbox', { name: /^(Content approved|Contenido aprobado)/ }).waitFor()
    },
  },
  { name: 'webhook-secret', as: 'maya', path: () => '/settings/webhooks', prepare: newWebhook },
  { name: 'webhook', as: 'maya', path: () => '/settings/webhooks', prepare: openWebhook },
  {
    name: 'webhook-delivery',
    as: 'maya',
    path: () => '/settings/webhooks',
    prepare: async (page) => {
      const test = await openWebhook(page)
      await test.click()
      await page.getByRole('dialog').getByText('webhook-id').waitFor()
    },
  },
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
  { name: 'audience', as: 'maya', path: () => '/audience' },
  { name: 'audience-contact', as: 'maya', path: ({ contact }) => `/audience?id=${contact}` },
  { name: 'audience-counts', as: 'priya', path: () => '/audience' },
  { name: 'segments', as: 'maya', path: () => '/audience/segments' },
  {
    name: 'segment',
    as: 'maya',
    path: ({ segment }) => `/audience/segments/${segment('Have not ordered for three months')}`,
  },
  { name: 'segment-new', as: 'maya', path: () => '/audience/segments/new' },
  { name: 'contact-imports', as: 'maya', path: () => '/audience/imports' },
  { name: 'contact-import', as: 'maya', path: ({ contactImport }) => `/audience/imports/${contactImport}` },
  { name: 'attributes', as: 'maya', path: () => '/audience/attributes' },
  { name: 'suppressions', as: 'maya', path: () => '/audience/suppressions' },
  { name: 'contact-preferences', path: ({ preferences }) => preferences },
  { name: 'contact-preferences-ended', path: () => '/u/v1~ended', refused: 404 },
]
