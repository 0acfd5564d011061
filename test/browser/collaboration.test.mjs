import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openWindow } from '../../scripts/local/browser.mjs'
import { PEOPLE } from '../../scripts/local/demo-people.mjs'
import { startApp } from './app.mjs'

let app
const clients = {}
before(async () => {
  app = await startApp()
  for (const key of ['maya', 'jonas', 'tom']) clients[key] = await app.client(key)
})
after(() => app?.stop())

const draft = (title, body = 'The offer stands.') =>
  clients.maya.post('/api/content', { type: 'email', title, body })

/** A page of this person in the studio, with the live text on it. */
async function write(key, { id }, options = {}) {
  const window = await openWindow(app.browser, app.url, { client: clients[key], ...options })
  await window.page.goto(`${app.url}/studio/${id}`)
  await editor(window.page).waitFor()
  return window
}
const editor = (page) => page.getByRole('textbox', { name: 'Text', exact: true })
const title = (page) => page.getByRole('textbox', { name: 'Title', exact: true })
const says = (page, words) => page.getByText(words).first().waitFor()
const saved = (page) => says(page, /^Saved$/)
const typeAt = async (page, key, text) => {
  await editor(page).click()
  await page.keyboard.press(key)
  await page.keyboard.type(text)
}
/** The words of the page, without the names that stand at others' carets. */
const textOf = (page) =>
  editor(page).evaluate((element) => {
    const copy = element.cloneNode(true)
    for (const caret of copy.querySelectorAll('.ProseMirror-widget, .ProseMirror-yjs-cursor')) caret.remove()
    return copy.textContent
  })
/** Waits until all these pages read exactly this. */
async function agree(pages, wanted) {
  let read = []
  for (let attempt = 0; attempt < 200; attempt++) {
    read = await Promise.all(pages.map(textOf))
    if (read.every((text) => text === wanted)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.deepEqual(
    read,
    pages.map(() => wanted),
  )
}

describe('three people in one document', () => {
  it('type at the same time, see each other, and read the same', async () => {
    const content = await draft('Spring letter')
    const windows = [
      await write('maya', content),
      await write('jonas', content),
      await write('maya', content),
    ]
    const pages = windows.map(({ page }) => page)
    const [maya, jonas] = pages
    await Promise.all([
      typeAt(maya, 'Control+Home', 'From Maya: '),
      typeAt(jonas, 'Control+End', ' Jonas agrees.'),
    ])
    await agree(pages, 'From Maya: The offer stands. Jonas agrees.')

    await says(maya, PEOPLE.jonas.name)
    const shownMaya = jonas.getByRole('button', { name: new RegExp(PEOPLE.maya.name) })
    await shownMaya.waitFor()
    assert.equal(await shownMaya.count(), 1, 'two pages of one person are one person')

    await title(jonas).fill('Spring letter to members')
    await maya.waitForFunction(() => document.title.startsWith('Spring letter to members'))
    await Promise.all(pages.map(saved))
    for (const window of windows) {
      assert.deepEqual(window.errors, [])
      await window.close()
    }
  })

  it('follow one another, and know who has seen the last change', async () => {
    const long = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} says something.`).join('\n\n')
    const content = await draft('Long letter', long)
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    const shown = jonas.page.getByRole('button', { name: new RegExp(PEOPLE.maya.name) })
    await shown.click()
    await typeAt(maya.page, 'Control+End', ' The end.')
    await jonas.page.getByText('The end.').waitFor()
    await jonas.page.waitForFunction(() => document.querySelector('[data-page-scroll]').scrollTop > 400)
    assert.match(await shown.getAttribute('aria-label'), /has seen the last change/)
    assert.equal(await shown.getAttribute('aria-pressed'), 'true')
    await Promise.all([maya.close(), jonas.close()])
  })

  it('take back their own changes only', async () => {
    const content = await draft('Undo')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    await typeAt(maya.page, 'Control+End', ' Mine.')
    await agree([maya.page, jonas.page], 'The offer stands. Mine.')
    await typeAt(jonas.page, 'Control+End', ' Theirs.')
    await agree([maya.page, jonas.page], 'The offer stands. Mine. Theirs.')
    await editor(maya.page).click()
    // Slow typing is taken back in several steps.
    for (let step = 0; step < 8; step++) await maya.page.keyboard.press('Control+z')
    await agree([maya.page, jonas.page], 'The offer stands. Theirs.')
    await maya.close()
    await jonas.close()
  })
})

describe('a connection that goes', () => {
  it('leaves both free to write, and what they wrote is merged when it is back', async () => {
    const content = await draft('Train')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    await maya.context.setOffline(true)
    await says(maya.page, /^Offline/)
    await typeAt(maya.page, 'Control+Home', 'On the train. ')
    await says(maya.page, /^Offline – \d+ changes kept here$/)
    await typeAt(jonas.page, 'Control+End', ' At the desk.')
    await maya.context.setOffline(false)
    await agree([maya.page, jonas.page], 'On the train. The offer stands. At the desk.')
    await saved(maya.page)
    await maya.close()
    await jonas.close()
  })

  it('loses nothing when the page is closed before it is back', async () => {
    const content = await draft('Lid')
    const { page, context, close } = await write('maya', content)
    await context.setOffline(true)
    await says(page, /^Offline/)
    const words = ' Written on a plane.'
    await typeAt(page, 'Control+End', words)
    await says(page, `Offline – ${words.length} changes kept here`)
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(`${app.url}/studio/${content.id}`)
    await later.getByText('The offer stands. Written on a plane.').waitFor()
    await saved(later)
    await close()
  })

  it('keeps the page when a part beside it cannot be fetched, which comes once it is back', async () => {
    const content = await draft('Tunnel')
    const { page, context, close } = await write('maya', content)
    await saved(page)
    await context.setOffline(true)
    await page.getByRole('tab', { name: 'History' }).click()
    await says(page, 'No connection. This comes once it is back.')
    await typeAt(page, 'Control+End', ' Dark.')
    await says(page, 'Offline – 6 changes kept here')
    await context.setOffline(false)
    await page.getByRole('tabpanel', { name: 'History' }).getByText('First opened').waitFor()
    await agree([page], 'The offer stands. Dark.')
    await saved(page)
    await close()
  })

  it('shows what was read before, and what waits here, to whoever comes back to the page without a network', async () => {
    await draft('Detour')
    const { page, context, close } = await openWindow(app.browser, app.url, { client: clients.maya })
    // The list is there already, so that it can be gone to.
    await page.goto(`${app.url}/content`)
    await page.getByRole('link', { name: 'Detour' }).first().click()
    await editor(page).waitFor()
    await saved(page)
    await context.setOffline(true)
    await typeAt(page, 'Control+End', ' Later.')
    await says(page, 'Offline – 7 changes kept here')
    await page.getByRole('link', { name: 'Content', exact: true }).first().click()
    await page.waitForURL(/\/content/)
    await page.goBack()
    await says(page, /7 changes of yours are kept on this device/)
    await context.setOffline(false)
    await agree([page], 'The offer stands. Later.')
    await saved(page)
    await close()
  })

  it('says what keeps the page from its session when the network does not', async () => {
    const content = await draft('Fault')
    const { page, context, close } = await openWindow(app.browser, app.url, { client: clients.maya })
    let faulty = true
    await context.routeWebSocket(/\/socket$/, (socket) => {
      if (faulty) socket.close({ code: 4500 })
      else socket.connectToServer()
    })
    await page.goto(`${app.url}/studio/${content.id}`)
    await says(page, 'The server cannot save this page at the moment')
    await says(page, /^Not connected$/)
    faulty = false
    // It tries by itself as well, and takes the button away when that came first.
    await page
      .getByRole('button', { name: 'Try now' })
      .click({ timeout: 2000 })
      .catch(() => undefined)
    await saved(page)
    await typeAt(page, 'Control+End', ' It does now.')
    await agree([page], 'The offer stands. It does now.')
    assert.equal(await page.getByRole('button', { name: 'Try now' }).count(), 0)
    await close()
  })

  it('comes back by itself when the server was started anew, and everything is there', async () => {
    const content = await draft('Restart')
    const [maya, jonas] = [await write('maya', content), await write('jonas', content)]
    await typeAt(maya.page, 'Control+End', ' Before.')
    await saved(maya.page)
    await app.restart()
    await typeAt(maya.page, 'Control+End', ' After.')
    await agree([maya.page, jonas.page], 'The offer stands. Before. After.')
    await maya.close()
    await jonas.close()
  })
})

describe('who may do what', () => {
  const memberPath = async (key) => {
    const { items } = await clients.maya.get('/api/workspaces/current/members')
    const { id } = items.find(({ name }) => name === PEOPLE[key].name)
    return `/api/workspaces/current/members/${id}`
  }
  const give = async (key, role) => clients.maya.request('PATCH', await memberPath(key), { role })

  it('a viewer reads along on a phone, sees who writes, and does not type', async () => {
    const content = await draft('Review')
    const [maya, tom] = [await write('maya', content), await write('tom', content, { width: 360 })]
    await typeAt(maya.page, 'Control+End', ' Live')
    const name = editor(tom.page).getByText(PEOPLE.maya.name)
    await name.waitFor()
    for (const letter of ', and longer than a line.') {
      await maya.page.keyboard.type(letter)
      const { x, width } = (await name.boundingBox()) ?? { x: 0, width: 0 }
      assert.ok(x + width <= 360, 'the name at the caret is all on the page')
    }
    await agree([tom.page], 'The offer stands. Live, and longer than a line.')
    assert.equal(await editor(tom.page).getAttribute('contenteditable'), 'false')
    await maya.close()
    await tom.close()
  })

  it('somebody who lost the right to edit while away sees the shared text, and has the words to copy', async () => {
    const content = await draft('Demoted')
    const { page, context, close } = await write('jonas', content)
    await context.setOffline(true)
    await says(page, /^Offline/)
    await typeAt(page, 'Control+End', ' Too late.')
    await says(page, 'Offline – 10 changes kept here')
    await give('jonas', 'reviewer')
    await context.setOffline(false)
    await page.getByText('The session did not take your last change').waitFor()
    assert.match(await page.locator('blockquote').textContent(), /Too late\./)
    await agree([page], 'The offer stands.')
    await saved(page)
    await give('jonas', 'editor')
    await close()
  })

  it('somebody who is removed is led out at once, and told why', async () => {
    const content = await draft('Removed')
    const jonas = await write('jonas', content)
    await typeAt(jonas.page, 'Control+End', ' Still here.')
    await saved(jonas.page)
    await clients.maya.request('DELETE', await memberPath('jonas'))
    await says(jonas.page, 'You are no longer a member of the workspace that was open here.')
    await jonas.page.waitForURL(`${app.url}/welcome`)
    await jonas.close()
  })
})

describe('what is pasted', () => {
  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><h2 style='mso-margin-top-alt:12pt'>Plan<o:p></o:p></h2><p class=MsoNormal><b>Bold</b> words</p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>One</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Two</p><!--EndFragment--></body></html>`

  const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="ltr" style="line-height:1.38;"><span style="font-size:16pt;font-weight:400;">Plan</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;">Bold</span><span style="font-size:11pt;font-weight:400;"> words</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">One</span></p></li><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Two</span></p></li></ul></b>`

  it('from Word and from Google Docs keeps its structure, and nothing else', async () => {
    for (const clipboard of [WORD, DOCS]) {
      const content = await draft('Paste', '')
      const { page, close } = await write('maya', content)
      await editor(page).click()
      await editor(page).evaluate((element, html) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, clipboard)
      await saved(page)
      const { body } = await clients.maya.post(`/api/collaboration/${content.id}/settle`)
      assert.equal(body.trim(), '## Plan\n\n**Bold** words\n\n- One\n- Two')
      await close()
    }
  })
})
