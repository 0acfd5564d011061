import { DEMO, PEOPLE } from '../../scripts/local/demo-people.mjs'

/** On the page for it, as one of the demo's people. */
export const typePassword = async (page, key) => {
  await page.getByLabel('E-mail').fill(PEOPLE[key].email)
  await page.getByLabel('Password', { exact: true }).fill(DEMO.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** By the account's menu. */
export const signOut = async (page, key) => {
  await page.getByRole('button', { name: PEOPLE[key].name }).click()
  // The address changes at once, the page is loaded anew after it: what comes next must not meet that load.
  const anew = page.waitForEvent('load')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await anew
  await page.waitForURL(/\/sign-in/)
}
