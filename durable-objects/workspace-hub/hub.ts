import type { HubMessage, LiveNotice, PersonPresence } from '#core/contracts/hub'
import { hubRequestSchema, type PresenceState } from '#core/contracts/hub'
import { type OpenPage, peopleOn, presenceChange, presenceLife } from '#core/domain/collaboration/presence'
import { concerns, type Holder, type Ruling } from '#core/domain/collaboration/ruling'
import { TokenBucket } from '../collaboration-session/token-bucket.ts'
import { CLOSE, LIMITS } from './limits.ts'

/** An open page as the hub sees it. `send` and `close` never throw. */
export interface Page {
  readonly holder: Holder
  /** What its socket carries through a hibernation. */
  readonly shown: OpenPage
  /** When it was last heard of (epoch ms). */
  seen(): number
  show(state: PresenceState, contentId: string | null): void
  send(message: string): void
  close(code: number, reason: string): void
}

export interface HubDeps {
  now(): number
  /** Runs `work` once, `ms` from now. */
  schedule(work: () => void, ms: number): void
}

/** Least time between two messages of the hub's own accord (ms). */
const PACE = 250
/** Most notices in one message; beyond it pages are told that they missed some. */
const MAX_NOTICES = 100
const PONG = encode({ type: 'pong' })
const INBOX_CHANGED = encode({ type: 'inbox:changed' })

function encode(message: HubMessage): string {
  return JSON.stringify(message)
}

/** The open pages of one workspace: who is here, and what they hear. See PROTOCOL.md. */
export class Hub {
  readonly #deps: HubDeps
  readonly #pages = new Map<Page, TokenBucket>()
  #told: Map<string, PersonPresence>
  #notices = new Map<string, LiveNotice>()
  #missed = false
  readonly #rung = new Set<string>()
  #scheduled = false
  #flushedAt = Number.NEGATIVE_INFINITY

  /** `slept`: pages whose sockets outlived a hibernation; what they show has been told. */
  constructor(deps: HubDeps, slept: Iterable<Page> = []) {
    this.#deps = deps
    for (const page of slept) this.#seat(page)
    this.#told = this.#people()
  }

  get pages(): number {
    return this.#pages.size
  }

  get people(): number {
    return this.#people().size
  }

  join(page: Page): void {
    if (this.#pages.size >= LIMITS.pages) {
      page.close(CLOSE.crowded, 'Too many pages of this workspace are open.')
      return
    }
    this.#seat(page)
    page.send(encode({ type: 'presence:changed', all: true, people: [...this.#people().values()], left: [] }))
    this.#soon()
  }

  leave(page: Page): void {
    if (this.#pages.delete(page)) this.#soon()
  }

  /** Takes one message of a page. What is malformed, too large or too fast closes that page and touches no other. */
  receive(page: Page, message: string | ArrayBuffer): void {
    const bucket = this.#pages.get(page)
    if (!bucket) return
    if (!bucket.take(this.#deps.now())) this.#dismiss(page, CLOSE.tooFast, 'Too many messages at once.')
    else if (typeof message !== 'string') this.#dismiss(page, CLOSE.malformed, 'The hub reads text alone.')
    else if (message.length > LIMITS.message)
      this.#dismiss(page, CLOSE.frameTooLarge, `A message may hold at most ${LIMITS.message} characters.`)
    else this.#read(page, message)
  }

  #read(page: Page, message: string): void {
    const parsed = hubRequestSchema.safeParse(parse(message))
    if (!parsed.success) this.#dismiss(page, CLOSE.malformed, 'That message is not of this protocol.')
    else if (parsed.data.type === 'ping') page.send(PONG)
    else {
      page.show(parsed.data.state, parsed.data.contentId)
      this.#soon()
    }
  }

  /** Tells every page; an event told twice within one message is told once. */
  notice(notice: LiveNotice): void {
    if (this.#pages.size === 0) return
    if (this.#notices.size < MAX_NOTICES) this.#notices.set(notice.id, notice)
    else this.#missed = true
    this.#soon()
  }

  /** Tells the pages of these people that their inbox is another; those who have none open hear it later. */
  ring(userIds: Iterable<string>): void {
    if (this.#pages.size === 0) return
    for (const userId of userIds) this.#rung.add(userId)
    this.#soon()
  }

  /** Closes the pages whose access has ended, and tells those whose role is another. Returns how many. */
  enforce(ruling: Ruling): number {
    const concerned = [...this.#pages.keys()].filter(({ holder }) => concerns(ruling, holder))
    for (const page of concerned) {
      if (ruling.access === 'none') this.#dismiss(page, CLOSE.removed, 'You no longer have access here.')
      else if (ruling.role) page.send(encode({ type: 'access:changed', role: ruling.role }))
    }
    return concerned.length
  }

  /** The documents that the pages a ruling concerns say they are at. */
  placesOf(ruling: Ruling): string[] {
    return [...this.#pages.keys()].flatMap(({ holder, shown }) =>
      shown.contentId !== null && concerns(ruling, holder) ? [shown.contentId] : [],
    )
  }

  /** Closes the pages that were not heard of in time: their close events may never come. */
  expire(): void {
    for (const page of [...this.#pages.keys()])
      if (silentAt(page) <= this.#deps.now())
        this.#dismiss(page, CLOSE.silent, 'Nothing was heard of this page.')
  }

  /** When the first page expires unless it is heard of (epoch ms); null when none is open. */
  silentFrom(): number | null {
    const ends = [...this.#pages.keys()].map(silentAt)
    return ends.length > 0 ? Math.min(...ends) : null
  }

  #seat(page: Page): void {
    this.#pages.set(page, new TokenBucket(LIMITS, this.#deps.now()))
  }

  #people(): Map<string, PersonPresence> {
    return peopleOn([...this.#pages.keys()].map(({ shown }) => shown))
  }

  #dismiss(page: Page, code: number, reason: string): void {
    page.close(code, reason)
    this.leave(page)
  }

  /** At once when the hub has been quiet, else with what else comes until the pace allows it. */
  #soon(): void {
    if (this.#scheduled) return
    const wait = this.#flushedAt + PACE - this.#deps.now()
    if (wait <= 0) {
      this.#flush()
      return
    }
    this.#scheduled = true
    this.#deps.schedule(() => {
      this.#scheduled = false
      this.#flush()
    }, wait)
  }

  #flush(): void {
    const people = this.#people()
    const change = presenceChange(this.#told, people)
    const events = [...this.#notices.values()]
    const missed = this.#missed
    this.#told = people
    this.#notices = new Map()
    this.#missed = false
    this.#flushedAt = this.#deps.now()
    if (change.people.length > 0 || change.left.length > 0)
      this.#send({ type: 'presence:changed', all: false, ...change })
    if (events.length > 0) this.#send({ type: 'event', events, missed })
    for (const page of this.#pages.keys()) if (this.#rung.has(page.holder.userId)) page.send(INBOX_CHANGED)
    this.#rung.clear()
  }

  #send(message: HubMessage): void {
    const text = encode(message)
    for (const page of this.#pages.keys()) page.send(text)
  }
}

const silentAt = (page: Page): number => page.seen() + presenceLife(page.shown.state)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
