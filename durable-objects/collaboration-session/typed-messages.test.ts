import { beforeAll, describe, expect, it } from 'vitest'
import { LiveClient, until } from '#test/harness/live'
import { request } from '#test/harness/request'
import { createWorkspace, type TestPerson } from '#test/harness/workspace'

let maya: TestPerson
let jonas: TestPerson
let vera: TestPerson
let id: string
beforeAll(async () => {
  const workspace = await createWorkspace()
  maya = await workspace.person('editor')
  jonas = await workspace.person('reviewer')
  vera = await workspace.person('viewer')
  const body = { type: 'email', title: 'Spring', body: 'Roasted on Tuesday.' }
  id = (await request<{ id: string }>('POST', '/api/content', { as: maya.token, body })).body.id
})

const typesOf = ({ messages }: LiveClient) =>
  messages.flatMap((message) =>
    typeof message === 'object' && message !== null && 'type' in message ? [message.type] : [],
  )
const heard = (client: LiveClient, type: string) =>
  client.messages.filter((_, at) => typesOf(client)[at] === type)
const hears = (client: LiveClient, type: string, count = 1) =>
  until(() => heard(client, type).length >= count, `${type} is heard`)
const say = ({ socket }: LiveClient, message: unknown) => socket.send(JSON.stringify(message))

describe('typed messages of a session', () => {
  it('P1: tell once that a person has come, and gone with their last page', async () => {
    const first = await LiveClient.join(maya.token, id)
    const pages = [await LiveClient.join(jonas.token, id), await LiveClient.join(jonas.token, id)]
    await hears(first, 'collaboration:join', 2)
    expect(heard(first, 'collaboration:join').at(-1)).toMatchObject({
      person: { id: jonas.userId, role: 'reviewer' },
    })
    pages[0]?.leave()
    const last = await LiveClient.join(vera.token, id)
    await hears(first, 'collaboration:join', 3)
    expect(heard(first, 'collaboration:leave')).toEqual([])
    pages[1]?.leave()
    await hears(first, 'collaboration:leave')
    expect(heard(first, 'collaboration:leave')).toMatchObject([{ person: { id: jonas.userId } }])
    for (const client of [first, last]) client.leave()
  })

  it('P2: tell the others who is typing, under the ticket’s name', async () => {
    const [one, other] = [await LiveClient.join(maya.token, id), await LiveClient.join(jonas.token, id)]
    say(one, { type: 'collaboration:typing', typing: true, where: 'comment', person: { id: 'x', name: 'x' } })
    await hears(other, 'collaboration:typing')
    expect(heard(other, 'collaboration:typing')).toMatchObject([
      { person: { id: maya.userId }, typing: true, where: 'comment' },
    ])
    expect(heard(one, 'collaboration:typing')).toEqual([])
    for (const client of [one, other]) client.leave()
  })

  it('C4: add a comment by the ordinary verb, and answer in its thread', async () => {
    const [one, other] = [await LiveClient.join(jonas.token, id), await LiveClient.join(maya.token, id)]
    say(one, { type: 'collaboration:add_comment', text: 'Which Tuesday?' })
    await hears(other, 'collaboration:comment_added')
    const threads = await request<{ items: { id: string; createdBy: { id: string } }[] }>(
      'GET',
      `/api/collaboration/${id}/threads`,
      { as: maya.token },
    )
    expect(threads.body.items).toMatchObject([{ createdBy: { id: jonas.userId } }])
    say(other, { type: 'collaboration:add_comment', threadId: threads.body.items[0]?.id, text: 'This one.' })
    await hears(one, 'collaboration:comment_added', 2)
    for (const client of [one, other]) client.leave()
  })

  it('C4: refuse to the sender alone what the verb refuses', async () => {
    const [viewer, other] = [await LiveClient.join(vera.token, id), await LiveClient.join(maya.token, id)]
    say(viewer, { type: 'collaboration:add_comment', ref: 'r1', text: 'Me too' })
    say(other, { type: 'collaboration:add_comment', ref: 'r2', threadId: 'none', text: 'Where?' })
    await hears(viewer, 'collaboration:refused')
    await hears(other, 'collaboration:refused')
    expect(heard(viewer, 'collaboration:refused')).toMatchObject([{ ref: 'r1', code: 'forbidden' }])
    expect(heard(other, 'collaboration:refused')).toMatchObject([{ ref: 'r2', code: 'not_found' }])
    for (const client of [viewer, other]) client.leave()
  })

  it('P3: refuse what does not fit, pass over what is unknown, and close for what is no message', async () => {
    const one = await LiveClient.join(maya.token, id)
    say(one, { type: 'collaboration:add_comment', ref: 'r', text: '' })
    await hears(one, 'collaboration:refused')
    expect(heard(one, 'collaboration:refused')).toMatchObject([{ ref: 'r', code: 'invalid_input' }])
    say(one, { type: 'from:tomorrow' })
    say(one, { type: 'collaboration:typing', typing: 'perhaps' })
    await hears(one, 'collaboration:refused', 2)
    one.socket.send('hello')
    await until(() => one.closed !== null, 'it is closed')
    expect(one.closed?.code).toBe(4400)
    const long = await LiveClient.join(maya.token, id)
    say(long, { type: 'collaboration:typing', typing: true, more: 'x'.repeat(17_000) })
    await until(() => long.closed !== null, 'it is closed')
    expect(long.closed?.code).toBe(4413)
  })
})
