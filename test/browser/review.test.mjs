import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'
import { noBarrier } from './barriers.mjs'

let app
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'priya']) clients[key] = await app.client(key)
})
after(() => app.stop())

const draft = (title) =>
  clients.maya.post('/api/content', {
    ...{ type: 'email', title },
    body: '**Subject:** Spring is here\n\nThe first lot has landed.',
  })
const open = async (key, path, options = {}) => {
  const window = await openWindow(app.browser, app.url, { client: clients[key], ...options })
  await window.page.goto(app.url + path)
  return window
}
const says = (page, words) => page.getByText(words).first().waitFor()

describe('someone without an account', () => {
  it('approves by a link in a browser of their own, and finds it dead once it is revoked', async () => {
    const content = await draft('Letter for Rosa')
    const team = await open('maya', `/studio/${content.id}`)
    await team.page.getByRole('button', { name: 'Make a link' }).click()
    await team.page.getByLabel('Whom is it for?').fill('Rosa at Huila')
    await team.page.getByRole('dialog').getByRole('button', { name: 'Make a link' }).click()
    const address = await team.page.getByLabel('Address').inputValue()
    await team.page.getByRole('button', { name: 'I have it' }).click()
    await team.page.getByRole('combobox', { name: 'Who must approve?' }).click()
    await team.page.getByRole('option', { name: 'All reviewers' }).click()
    await team.page.getByLabel('Note to the reviewer').fill('Is the harvest right?')
    await team.page.getByRole('tabpanel').getByRole('button', { name: 'Send for review' }).click()
    await says(team.page, 'In review')

    const rosa = await openWindow(app.browser, app.url)
    await rosa.page.goto(address)
    await rosa.page.getByRole('heading', { name: 'Is this ready to go out?' }).waitFor()
    await rosa.page.getByRole('heading', { name: 'Spring is here' }).waitFor()
    await says(rosa.page, 'Is the harvest right?')
    await noBarrier(rosa.page)
    await rosa.page.getByPlaceholder('Write a comment').fill('It came on Monday.')
    await rosa.page.getByRole('button', { name: 'Send', exact: true }).click()
    await says(rosa.page, 'It came on Monday.')
    await rosa.page.getByRole('button', { name: 'Approve', exact: true }).click()
    await says(rosa.page, 'You approved exactly these words.')

    await says(team.page, 'Approved by Rosa at Huila')
    await team.page.getByRole('button', { name: 'Revoke the link of Rosa at Huila' }).click()
    await team.page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click()
    await says(team.page, 'revoked')
    await rosa.page.reload()
    await rosa.page.getByRole('heading', { name: 'This link has ended' }).waitFor()
    await noBarrier(rosa.page)
    assert.deepEqual(team.errors, [])
    await rosa.close()
    await team.close()
  })

  it('reads, asks for changes and is asked in Spanish, in the dark, on a small phone', async () => {
    const content = await draft('Carta para Rosa')
    const link = await clients.maya.post(`/api/content/${content.id}/review-links`, { name: 'Rosa' })
    await clients.maya.post(`/api/content/${content.id}/submit`, {})
    const small = { width: 360, height: 740, scheme: 'dark', language: 'es' }
    const { page, errors, close } = await openWindow(app.browser, app.url, small)
    await page.goto(link.url)
    await page.getByRole('heading', { name: '¿Está listo para salir?' }).waitFor()
    await page.getByRole('button', { name: 'Pedir cambios' }).click()
    await says(page, 'Di qué debe cambiar')
    await page.getByLabel('Comentario', { exact: true }).fill('Más corto, por favor.')
    await page.getByRole('button', { name: 'Pedir cambios' }).click()
    await says(page, 'Pediste cambios.')
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360)
    await noBarrier(page)
    assert.deepEqual(errors, [])
    await close()
  })
})

describe('two reviewers in order', () => {
  it('are asked one after the other, and find it on their home page when it is their turn', async () => {
    const content = await draft('For Priya, then Maya')
    const { items } = await clients.maya.get('/api/workspaces/current/members')
    const idOf = (key) => items.find(({ email }) => email === PEOPLE[key].email).userId
    await clients.maya.post(`/api/content/${content.id}/submit`, {
      ...{ mode: 'ordered', reviewers: [idOf('priya'), idOf('maya')] },
      dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    const maya = await open('maya', '/')
    await maya.page.getByRole('heading', { name: 'Home' }).waitFor()
    const mine = maya.page.getByRole('region', { name: 'To review' })
    await mine.getByText('The first spring lot').first().waitFor()
    assert.equal(await mine.getByText('For Priya, then Maya').count(), 0)

    const priya = await open('priya', '/')
    const task = priya.page
      .getByRole('region', { name: 'To review' })
      .getByRole('link', { name: /For Priya/ })
    assert.match(await task.innerText(), /due/)
    await task.click()
    await priya.page.getByRole('button', { name: 'Approve', exact: true }).click()
    await says(priya.page, 'others are still to answer')

    await mine.getByText('For Priya, then Maya').click()
    await maya.page.getByRole('button', { name: 'Approve', exact: true }).click()
    await says(maya.page, `Approved by ${PEOPLE.maya.name}`)
    assert.deepEqual([...maya.errors, ...priya.errors], [])
    await maya.close()
    await priya.close()
  })
})
