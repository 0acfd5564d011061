import { openWindow } from '../scripts/local/browser.mjs'
import { startApp } from '../test/browser/app.mjs'

/**
 * Typing into a page of 60 pages (30,000 words) in Chromium: from a key to the frame that shows its letter. Another
 * person has the same page open, and then types at its end as well. The floor is the same text in a bare editable
 * element, in the same browser.
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
  report('alone', await typing(writer.page, text(writer.page)))
  const other = typing(reader.page, text(reader.page), 'Control+End')
  report('both type', await typing(writer.page, text(writer.page)))
  await other
  await Promise.all([writer.close(), reader.close()])
  report('floor', await floor(app))
}

const text = (page) => page.getByRole('textbox', { name: 'Text', exact: true })

function report(name, times) {
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  const [p50, p95, max] = [at(0.5), at(0.95), times.at(-1)]
  console.log(
    JSON.stringify({ case: name, pages: PAGES, words: PAGES * 500, keys: times.length, p50, p95, max }),
  )
}

async function floor(app) {
  const { page, close } = await openWindow(app.browser, app.url)
  const words = body.split('\n\n').map((block) => `<p>${block}</p>`)
  await page.setContent(`<main style="max-width: 44em" contenteditable>${words.join('')}</main>`)
  const times = await typing(page, page.locator('main'))
  await close()
  return times
}

async function open(app, client, id) {
  const window = await openWindow(app.browser, app.url, { client })
  await window.page.goto(`${app.url}/studio/${id}`)
  await text(window.page).waitFor({ timeout: 120_000 })
  return window
}

/** Milliseconds from each key to the end of the frame that shows it, in order. */
async function typing(page, element, place) {
  await element.locator('p').nth(3).click()
  if (place) await page.keyboard.press(place)
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const listens = window.keyTimes !== undefined
    window.keyTimes = []
    if (listens) return
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
