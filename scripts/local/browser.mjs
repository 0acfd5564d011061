import { chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** One Chromium for many pages. As root it needs `--no-sandbox`. */
export const launchBrowser = () =>
  chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--force-color-profile=srgb'] })

/** How long nothing may change before a page counts as settled (ms). */
const QUIET = 400

/** Asking for a token without a session is how the page learns that nobody is signed in. */
const SIGNED_OUT = /the server responded with a status of 401/

/**
 * A window of its own: signed in as `client`, in this language, colour scheme and size.
 * Errors of the page are collected in `errors`.
 */
export async function openWindow(
  browser,
  url,
  { client, width = 1440, height = 900, scheme = 'light', language = 'en' } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Madrid',
  })
  await context.addInitScript(
    ([lang, colours]) => {
      // A sandboxed frame has no storage.
      if (window.top !== window) return
      localStorage.setItem('marquee.language', lang)
      localStorage.setItem('marquee.color-scheme', colours)
    },
    [language, scheme],
  )
  if (client)
    await context.addCookies(
      client.cookie.split('; ').map((pair) => {
        const [name, ...value] = pair.split('=')
        return { name, value: value.join('='), url }
      }),
    )
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !SIGNED_OUT.test(message.text())) errors.push(message.text())
  })
  return { context, page, errors, close: () => context.close() }
}

/** Loads an address and waits until the page has settled. */
export async function visit(page, url) {
  await page.goto(url)
  await settle(page)
}

/** Goes on to another path within the page, as its links do, and waits until it has settled: half the work of a load. */
export async function goOn(page, path) {
  await page.evaluate((href) => window.__TSR_ROUTER__.navigate({ href }), path)
  await settle(page)
}

/** Waits until the page's fonts are there, nothing loads, nothing moves. */
async function settle(page) {
  await page.locator('main').first().waitFor()
  await page.evaluate(() => {
    if (window.settling) window.settling.at = performance.now()
    return document.fonts.ready
  })
  await page.waitForFunction(
    (quiet) => {
      const now = performance.now()
      if (!window.settling) {
        window.settling = { at: now }
        new MutationObserver(() => {
          window.settling.at = performance.now()
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      }
      const busy = document.querySelector('[aria-busy="true"], [data-loading="true"]') !== null
      if (busy) window.settling.at = now
      return now - window.settling.at > quiet
    },
    QUIET,
    { polling: 100 },
  )
}
