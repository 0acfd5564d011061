/* Shows what a push message says, and opens the page it is about. Nothing is cached: the page stays as it was. */
self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data.json()
  event.waitUntil(
    self.registration.showNotification(title, {
      ...{ body, tag, data: { url }, icon: '/icon.svg', badge: '/icon.svg' },
      actions: [{ action: 'open', title: self.navigator.language.startsWith('es') ? 'Abrir' : 'Open' }],
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data
  const open = async () => {
    // A page of another origin is opened beside ours, and never in the place of one.
    if (new URL(url).origin !== self.location.origin) return self.clients.openWindow(url)
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const page = pages.find((each) => each.url === url) ?? pages[0]
    if (!page) return self.clients.openWindow(url)
    await page.focus()
    return page.url === url ? page : page.navigate(url)
  }
  if (/^https?:$/.test(new URL(url).protocol)) event.waitUntil(open())
})
