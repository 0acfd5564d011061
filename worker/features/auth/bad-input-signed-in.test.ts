import { beforeAll, describe, it } from 'vitest'
import { type Browser, newPerson } from './test-browser.ts'
import { endpoints, sendJunk } from './test-junk.ts'

describe('junk from a signed-in person', { timeout: 30_000 }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = (await newPerson()).browser
  }, 30_000)

  const staying = endpoints().filter(({ path }) => !/^\/(sign-out|revoke-sessions)$/.test(path))
  it.each(staying)('$method $path never fails on our side', async (endpoint) => {
    await sendJunk(browser, endpoint)
  })
})
