import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type ClientMessage, type SessionMessage, sessionMessageSchema } from '#core/contracts/collaboration'
import { type ConnectionPorts, createConnection, type SocketData } from './connection.ts'
import { awarenessFrame, queryAwarenessFrame, readFrame, step1Frame, updateFrame } from './frames.ts'
import { Keeper } from './keeper.ts'
import type { Kept, KeptUpdates } from './kept-updates.ts'
import { type LiveFacts, type LiveState, liveState } from './live-state.ts'
import { Outbox } from './outbox.ts'
import { afterQuiet } from './pace.ts'
import { wordsIn } from './words-in.ts'

export interface LivePorts extends ConnectionPorts {
  /** The document's unacknowledged updates on this device, of every page. */
  kept: KeptUpdates
  /** Names this page's rows among them. */
  keptAs: { document: string; page: string }
}

/** Least time between two updates, and two awareness states, of this page (ms); the session allows 50 and 30 a second. */
const UPDATE_PACE = 30
const AWARENESS_PACE = 60
/** The session answers at once; one that did not hear the question is asked again (ms). */
const ASK_AGAIN = 3_000

/**
 * One document, live: a Y.Doc and an awareness that follow the session (PROTOCOL.md).
 *
 * Local changes show at once, are kept on this device, and count as saved when the server says that they are
 * on its disk. What is not acknowledged is sent again on the next socket, or by the next page that opens the
 * document here. Throws nothing: what goes wrong is in `read()`.
 */
export function openLiveDocument(ports: LivePorts) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState({})
  const outbox = new Outbox()
  const listeners = new Set<() => void>()
  const hearers = new Set<(message: SessionMessage) => void>()
  let facts: LiveFacts = {
    ready: false,
    admitted: false,
    canWrite: false,
    canSuggest: false,
    pending: 0,
    kept: 0,
    keeps: true,
    joined: false,
    down: !ports.online(),
    trouble: null,
    refused: false,
    reason: null,
  }
  let state = liveState(facts)
  let next = 0
  /** The server's step 1 has been answered: updates may follow. */
  let answered = false
  let cancelAsk = () => {}

  const know = (change: Partial<LiveFacts>) => {
    facts = { ...facts, ...change }
    const pending = outbox.pending + (facts.admitted ? 0 : found.length)
    const kept = Math.max(0, pending - keeper.loose)
    facts = { ...facts, pending, kept, keeps: keeper.works }
    const now = liveState(facts)
    if (JSON.stringify(now) === JSON.stringify(state)) return
    state = now
    for (const listener of listeners) listener()
  }

  /** What an earlier or another page left here, until it is taken up. */
  let found: readonly Kept[] = []
  const keeper = new Keeper(ports.kept, () => know({}))
  const loading = ports.kept.load().then(
    (kept) => {
      found = kept
      know({})
    },
    () => undefined,
  )

  /** Only who may write can send what was left here. */
  function takeUpKept() {
    for (const kept of found) {
      Y.applyUpdate(doc, kept.update, outbox)
      outbox.add(kept)
    }
    found = []
  }

  const sendUpdates = (updates: readonly Uint8Array[]) => {
    for (const update of updates) connection.send(updateFrame(update))
  }
  const flush = afterQuiet(ports.schedule, UPDATE_PACE, () => {
    if (answered) sendUpdates(outbox.take())
  })
  const announce = afterQuiet(ports.schedule, AWARENESS_PACE, () => {
    if (facts.joined) connection.send(awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID])))
  })

  /** The server has said what it has: it gets what waits here, and what it lacks for whatever reason. */
  function answer(stateVector: Uint8Array) {
    outbox.restart()
    const lacking = Y.encodeStateAsUpdate(doc, stateVector)
    const lacks = Y.decodeUpdate(lacking).structs.length > 0
    answered = true
    sendUpdates(lacks ? outbox.takeAll(lacking) : outbox.take())
    joined()
  }

  function joined() {
    if (!facts.ready || ((facts.canWrite || facts.canSuggest) && !answered) || facts.joined) return
    know({ joined: true, down: false, trouble: null })
    // Two steps on: the others have heard at the next clock that this page was gone.
    awareness.setLocalState(awareness.getLocalState())
    awareness.setLocalState(awareness.getLocalState())
    announce.now()
  }

  function receive(data: SocketData) {
    if (typeof data === 'string') return hear(data)
    const frame = readFrame(data)
    switch (frame.kind) {
      case 'step1':
        return answer(frame.stateVector)
      case 'update':
        Y.applyUpdate(doc, frame.update, connection)
        if (frame.whole) {
          cancelAsk()
          know({ ready: true })
        }
        return joined()
      case 'awareness':
        return applyAwarenessUpdate(awareness, frame.update, connection)
      case 'queryAwareness':
        return announce.now()
    }
  }

  function hear(text: string) {
    const { data: message } = sessionMessageSchema.safeParse(JSON.parse(text))
    if (!message) return
    if (message.type === 'document:saved') {
      void keeper.forget(outbox.acknowledge(message.updates))
      know({})
    }
    if (message.type === 'document:refused') know({ refused: true })
    for (const hearer of hearers) hearer(message)
  }

  function ask() {
    connection.send(step1Frame(Y.encodeStateVector(doc)))
    cancelAsk = ports.schedule(ask, ASK_AGAIN)
  }

  /** Nobody else is known to be here while there is no socket; their states return with the next. */
  function forgetOthers() {
    const others = [...awareness.getStates().keys()].filter((client) => client !== doc.clientID)
    removeAwarenessStates(awareness, others, connection)
    for (const client of others) awareness.meta.delete(client)
  }

  const ticket = async () => {
    await loading
    return ports.ticket()
  }
  const connection = createConnection(
    { ...ports, ticket },
    {
      opened({ canWrite, canSuggest }) {
        answered = false
        if (canWrite || canSuggest) takeUpKept()
        know({ admitted: true, canWrite, canSuggest, refused: false })
        ask()
      },
      received: receive,
      lost(trouble) {
        answered = false
        cancelAsk()
        forgetOthers()
        know({ joined: false, down: true, trouble })
      },
      ended(reason) {
        answered = false
        cancelAsk()
        forgetOthers()
        know({ joined: false, reason })
      },
      probe: () => connection.send(queryAwarenessFrame()),
    },
  )

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === connection || origin === outbox) return
    const kept: Kept = { key: [ports.keptAs.document, ports.keptAs.page, next++], update }
    outbox.add(kept)
    keeper.keep(kept)
    know({})
    flush()
  })
  awareness.on('update', (_: unknown, origin: unknown) => {
    if (origin === 'local') announce()
  })
  connection.retry()

  return {
    doc,
    awareness,
    /** What Tiptap's collaboration binds to. */
    body: doc.getXmlFragment('body'),
    title: doc.getText('title'),
    read: (): LiveState => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Typed messages of the session: comments, reactions … Returns how to stop. */
    onMessage(hearer: (message: SessionMessage) => void) {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    /** Tells the session something in text; nothing while there is no socket. */
    say(message: ClientMessage) {
      if (facts.joined) connection.send(JSON.stringify(message))
    },
    /** The network is said to be back, or a person asks: tries at once. */
    retry() {
      know({ reason: null })
      connection.retry()
    },
    /** The network is said to be gone. */
    drop: connection.drop,
    /**
     * The server will not have what was written here: closes for good, and forgets it on this device. Answers the
     * words of it, for the person to keep.
     */
    async abandon(): Promise<string> {
      const waiting = [...outbox.waiting]
      answered = false
      end()
      await keeper.forget(waiting.map(({ key }) => key))
      return wordsIn(waiting.map(({ update }) => update))
    },
    close() {
      end()
    },
  }

  function end() {
    cancelAsk()
    removeAwarenessStates(awareness, [doc.clientID], 'local')
    announce.now()
    flush.now()
    connection.close()
    awareness.destroy()
    doc.destroy()
  }
}
export type LiveDocument = ReturnType<typeof openLiveDocument>
