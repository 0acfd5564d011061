import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, openWindow, visit } from './browser.mjs'
import { buildIfStale } from './build.mjs'
import { Client } from './client.mjs'
import { demoIds } from './demo-ids.mjs'
import { PEOPLE } from './demo-people.mjs'
import { ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { startRuntime } from './runtime.mjs'
import { SCREENS } from './screens.mjs'
import { DEMO, seedOnce } from './seed.mjs'

const OUT = join(ROOT, 'screenshots')
const README = ['studio', 'home', 'content', 'templates', 'brand', 'delivery-statistics']
/** Names of screens, or how some begin; none are all. */
const only = process.argv.slice(2)
const taken = ({ name }) =>
  only.length === 0 ||
  only.some((part) => name === part || (!SCREENS.some((one) => one.name === part) && name.startsWith(part)))

const VARIANTS = [1440, 360].flatMap((width) =>
  ['light', 'dark'].flatMap((scheme) => ['en', 'es'].map((language) => ({ width, scheme, language }))),
)

buildIfStale()
const state = mkdtempSync(join(tmpdir(), 'marquee-screens-'))
const runtime = await startRuntime({ port: await freePort(0), state, vars: { RATE_LIMIT_SCALE: '1000' } })
const browser = await launchBrowser()
try {
  await seedOnce({ ...runtime, state })
  const clients = {}
  for (const key of ['maya', 'priya']) {
    clients[key] = new Client(runtime.url)
    await clients[key].signIn({ email: PEOPLE[key].email, password: DEMO.password })
  }
  const ids = await demoIds(clients.maya)
  mkdirSync(OUT, { recursive: true })
  for (const variant of VARIANTS) {
    const windows = new Map()
    for (const screen of SCREENS.filter(taken)) {
      const key = screen.as ?? 'nobody'
      const height = variant.width === 360 ? 780 : 900
      if (!windows.has(key))
        windows.set(
          key,
          await openWindow(browser, runtime.url, { client: clients[screen.as], ...variant, height }),
        )
      const { page } = windows.get(key)
      await visit(page, runtime.url + screen.path(ids))
      await screen.prepare?.(page)
      const file = join(OUT, `${screen.name}-${variant.width}-${variant.scheme}-${variant.language}.png`)
      await page.screenshot({ path: file })
    }
    for (const window of windows.values()) await window.close()
    console.log(`${variant.width} px, ${variant.scheme}, ${variant.language}: done`)
  }
  mkdirSync(join(ROOT, 'docs/images'), { recursive: true })
  for (const name of README.filter((name) => taken({ name })))
    copyFileSync(join(OUT, `${name}-1440-light-en.png`), join(ROOT, 'docs/images', `${name}.png`))
} finally {
  await browser.close()
  await runtime.stop()
  rmSync(state, { recursive: true, force: true })
}
