import assert from 'node:assert/strict'
import axe from 'axe-core'

/**
 * What axe finds wrong with the page as it stands. Asked in the page itself: Playwright's builder opens a window
 * more for each question, and takes five times as long. A frame that runs no script cannot be asked.
 */
async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const result = await page.evaluate(() =>
    window.axe.run({ exclude: ['iframe[sandbox]'] }, { resultTypes: ['violations'], preload: false }),
  )
  return result.violations
}

const told = ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`

export async function noBarrier(page) {
  assert.deepEqual((await violations(page)).map(told), [])
}

/** Allows what axe calls minor or moderate. */
export async function noGraveBarrier(page) {
  const grave = (await violations(page)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(grave.map(told), [])
}
