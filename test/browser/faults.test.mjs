import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow, visit } from '../../scripts/local/browser.mjs'
import { startApp } from './app.mjs'

let app
let spanish
before(async () => {
  app = await startApp()
  const client = await app.client('maya')
  spanish = await openWindow(app.browser, app.url, { client, language: 'es' })
})
after(() => app?.stop())

/** What is told beside a field, as it is tied to it for those who hear the page. */
async function faultOf(field) {
  await field.and(spanish.page.locator('[aria-invalid="true"]')).waitFor()
  const ids = (await field.getAttribute('aria-describedby')).split(' ')
  const told = await Promise.all(
    ids.map((id) => spanish.page.locator(`[id="${id}"]`).filter({ visible: true }).allInnerTexts()),
  )
  return told.flat().at(-1)
}

describe('a form that is refused says in Spanish beside its field', () => {
  it('that it is no address, in words that come with the first fault', async () => {
    const { page } = spanish
    const fetched = []
    page.on('request', (request) => fetched.push(request.url()))
    await visit(page, `${app.url}/settings/members`)
    assert.ok(!fetched.some((url) => /\/faults-/.test(url)), 'nobody waits for words that few will read')
    await page.getByRole('button', { name: 'Invitar a personas' }).click()
    const field = page.getByRole('dialog').getByLabel('Correo electrónico')
    await field.fill('ana@oficina')
    await page.getByRole('button', { name: 'Enviar invitación' }).click()
    assert.equal(await faultOf(field), 'No es una dirección de correo.')
    assert.ok(fetched.some((url) => /\/faults-/.test(url)))
    await page.getByRole('alert').getByText('Revisa los campos marcados').waitFor()
    assert.ok(await field.evaluate((element) => element === document.activeElement), 'and leads to it')
  })

  it('how many there may be, in figures as Spanish writes them', async () => {
    const { page } = spanish
    await visit(page, `${app.url}/broadcasts/digests`)
    const field = page.getByLabel('Minutos')
    await field.fill('20000')
    await field.press('Enter')
    assert.equal(await faultOf(field), 'Como máximo, 10.080.')
  })

  it('what a rule of the house wants', async () => {
    const { page } = spanish
    await visit(page, `${app.url}/brand/style-guide`)
    await page.getByRole('button', { name: 'Añadir una regla' }).first().click()
    await page.getByLabel('Palabra o frase').first().fill('utilizar')
    await page.getByRole('button', { name: 'Guardar' }).click()
    assert.equal(
      await faultOf(page.getByRole('textbox', { name: 'Escribe' }).first()),
      'Indica qué se prefiere.',
    )
  })
})
