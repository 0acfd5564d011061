import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentIn, FaultyLog, openRoom, typed } from '#test/harness/room'
import { step1Frame, updateFrame } from './frames.ts'

const titleOf = (doc: Y.Doc) => doc.getText('title').toString()

function withPeople() {
  const log = new FaultyLog()
  const stage = openRoom(log)
  const people = ['maya', 'jonas', 'vera'].map((name) => stage.seat(name))
  const client = new Y.Doc()
  const [maya] = people
  if (!maya) throw new Error('nobody here')
  const type = (text: string) => stage.room.receive(maya, updateFrame(typed(client, text)))
  type('kept')
  for (const person of people) person.take()
  return { ...stage, log, people, maya, type }
}

describe('a disk that fails (D3)', () => {
  it('serves nobody when the log cannot be read', () => {
    const { log } = withPeople()
    log.failing.add('load')
    expect(() => openRoom(log)).toThrow('disk: load')
  })

  it('closes everybody with 4500 when an update cannot be written; none of it is shown or acknowledged', () => {
    const { room, log, people, type, commits, failures } = withPeople()
    log.failing.add('append')
    const told = commits.length
    type(' lost')
    for (const { frames, messages, closed } of people) {
      expect([frames, messages]).toEqual([[], []])
      expect(closed?.code).toBe(4500)
    }
    expect(room.closed).toBe(true)
    expect(failures).toHaveLength(1)
    expect(commits).toHaveLength(told)
  })

  it('reads the log at the next opening: what was acknowledged is there, what failed is not', () => {
    const { log, type } = withPeople()
    log.failing.add('append')
    type(' lost')
    log.failing.clear()
    expect(titleOf(documentIn(log))).toBe('kept')
  })

  it('takes nothing more after it has closed', () => {
    const { room, log, type, maya, failures, clock } = withPeople()
    log.failing.add('append')
    type(' lost')
    log.failing.clear()
    room.join(maya)
    maya.take()
    type(' never')
    room.receive(maya, step1Frame(Y.encodeStateVector(new Y.Doc())))
    room.flush()
    room.compact()
    room.change(maya.identity, (doc) => doc.getText('title').insert(0, 'never'))
    clock.advance(1_000)
    expect(maya.take()).toEqual({ frames: [], messages: [] })
    expect(failures).toHaveLength(1)
    expect(titleOf(documentIn(log))).toBe('kept')
  })

  it('closes when a compaction fails, and loses nothing by it', () => {
    const { room, log, people, type } = withPeople()
    type(' too')
    log.failing.add('compact')
    room.compact()
    expect(people.map(({ closed }) => closed?.code)).toEqual([4500, 4500, 4500])
    log.failing.clear()
    expect(titleOf(documentIn(log))).toBe('kept too')
  })

  it('shows nothing of a change of the server that was not written', () => {
    const { room, log, people } = withPeople()
    log.failing.add('append')
    room.change({ userId: '', name: 'Marquee', colour: 'grey', role: 'system' }, (doc) =>
      doc.getText('title').insert(0, 'never '),
    )
    for (const { frames, closed } of people) expect([frames, closed?.code]).toEqual([[], 4500])
    log.failing.clear()
    expect(titleOf(documentIn(log))).toBe('kept')
  })

  it('heals when clients send again what was not acknowledged', () => {
    const { log, type } = withPeople()
    log.failing.add('append')
    type(' unsaved')
    log.failing.clear()
    const client = new Y.Doc()
    client.getText('title').insert(0, 'unsaved ')
    const { room, seat } = openRoom(log)
    room.receive(seat('maya'), updateFrame(Y.encodeStateAsUpdate(client)))
    expect(titleOf(documentIn(log)).split('unsaved ').join('')).toBe('kept')
  })
})
