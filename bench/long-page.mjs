import { openWindow } from '../scripts/local/browser.mjs'
import { startApp } from '../test/browser/app.mjs'

/**
 * Typing into a page of 60 pages (30,000 words) in Chromium: from a key to the frame that shows its letter.
 * Another person has the same page open.
 */
const PAGES = Number(process.env.BENCH_PAGES ?? 60)
const KEYS = 200
/** A fast typist's pace (ms between letters). */
const PACE = 80
const WORDS =
  'Fresh beans are roasted every week by people who know what a fair price means to a grower'.split(' ')

const paragraph = (n) => Array.from({ length: 100 }, (_, at) => WORDS[(n * 7 + at) % WORDS.length]).join(' ')
const body = Array.from(
  { length: PAGES * 5 },
  (_, n) => `${n % 10 === 0 ? `## Part ${n / 10}\n\n` : ''}${paragraph(n)}.`,
).join('\n\n')

async function run(app) {
  const client = await app.client('maya')
  const { id } = await client.post('/api/content', { type: 'blog_post', title: 'Long', body })
  const [writer, reader] = [await open(app, client, id), await open(app, await app.client('jonas'), id)]
  const times = await typing(writer.page)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  console.log(
    JSON.stringify({
      pages: PAGES,
      words: PAGES * 500,
      keys: times.length,
      p50: at(0.5),
      p95: at(0.95),
      max: times.at(-1),
    }),
  )
  await Promise.all([writer.close(), reader.close()])
}

async function open(app, client, id) {
  const window = await openWindow(app.browser, app.url, { client })
  await window.page.goto(`${app.url}/studio/${id}`)
  await window.page.getByRole('textbox', { name: 'Text', exact: true }).waitFor({ timeout: 120_000 })
  return window
}

/** Milliseconds from each key to the end of the frame that shows it, in order. */
async function typing(page) {
  await page.getByRole('textbox', { name: 'Text', exact: true }).locator('p').nth(3).click()
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    window.keyTimes = []
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('abcdefgh '[key % 9] === ' ' ? 'Space' : 'abcdefgh'[key % 8])
    // Pauses, too: what waits for one must not hold up the letter after it.
    await page.waitForTimeout(key % 20 === 19 ? 600 : PACE)
  }
  const times = await page.evaluate(() => window.keyTimes)
  return times.map((ms) => Math.round(ms * 10) / 10).sort((a, b) => a - b)
}

const app = await startApp()
try {
  await run(app)
} finally {
  await app.stop()
}
