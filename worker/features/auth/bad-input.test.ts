import { describe, expect, it } from 'vitest'
import { DISABLED_PATHS } from './disabled-paths.ts'
import { createBrowser } from './test-browser.ts'
import { endpoints, sendJunk } from './test-junk.ts'

describe('junk from nobody', { timeout: 30_000 }, () => {
  it.each(endpoints())('$method $path never fails on our side', async (endpoint) => {
    await sendJunk(createBrowser(), endpoint)
  })
})

describe('an endpoint that is shut', () => {
  it.each(DISABLED_PATHS)('%s answers 404', async (path) => {
    for (const method of ['GET', 'POST']) {
      const { status, body } = await createBrowser().send(
        method,
        `/api/auth${path}`,
        method === 'POST' ? {} : undefined,
      )
      expect({ status, body }).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
  })
})
