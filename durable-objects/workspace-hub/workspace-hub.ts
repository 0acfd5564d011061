import { DurableObject } from 'cloudflare:workers'
import { z } from 'zod'
import type { LiveStats } from '#core/contracts/hub'
import { liveNotice } from '#core/domain/collaboration/live-notice'
import { concerns, type Ruling, type Verdict, verdictOf } from '#core/domain/collaboration/ruling'
import type { DomainEvent } from '#core/events'
import type { Roster } from '../lib/roster.ts'
import { migrateSqlite } from '../lib/sqlite-migrations.ts'
import { hubAudience, offeredTicket, readTicket } from '../lib/tickets.ts'
import { Hub, type Page } from './hub.ts'
import { CLOSE } from './limits.ts'
import { admit, pageOf } from './page.ts'
import { MIGRATIONS } from './storage.migrations.ts'
import { HubStorage } from './storage.ts'

/** The live documents, as the hub needs them. Every method may be repeated. */
export interface HubPorts {
  /** Ends or renews the sockets a ruling concerns. */
  enforce(workspaceId: string, contentId: string, ruling: Ruling): Promise<void>
  /** Who has a socket on the document now. */
  roster(workspaceId: string, contentId: string): Promise<Roster>
  report(message: string, detail: Record<string, unknown>): void
}

export type HubEvent = DomainEvent & { id: string; occurredAt: number }

/** After this a document is asked who is there, since word of a leave can be lost (ms). */
const HEARSAY = 600_000
const RETRY = 30_000
/** No commit takes longer: an event that arrives later than this must not reach newer sockets (ms). */
const SLOWEST_COMMIT = 60_000
const PING = '{"type":"ping"}'
const PONG = '{"type":"pong"}'
const settingsSchema = z.object({ BETTER_AUTH_SECRET: z.string() })

/** One workspace: sockets, alarms and calls. The rules are in `hub.ts`, the protocol in PROTOCOL.md. */
export abstract class WorkspaceHub extends DurableObject<Cloudflare.Env> {
  protected abstract readonly ports: HubPorts
  readonly #secret = settingsSchema.parse(this.env).BETTER_AUTH_SECRET
  readonly #workspaceId = this.ctx.id.name ?? ''
  readonly #pages = new WeakMap<WebSocket, Page>()
  readonly #storage: HubStorage
  readonly #hub: Hub

  constructor(ctx: DurableObjectState, env: Cloudflare.Env) {
    super(ctx, env)
    migrateSqlite(ctx.storage, MIGRATIONS)
    this.#storage = new HubStorage(ctx.storage)
    // Answered by the platform: a ping does not wake a sleeping hub.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG))
    this.#hub = new Hub(
      { now: () => Date.now(), schedule: (work, ms) => setTimeout(work, ms) },
      ctx.getWebSockets().map((socket) => this.#page(socket)),
    )
  }

  override async fetch(request: Request): Promise<Response> {
    const offered = offeredTicket(request.headers.get('sec-websocket-protocol'))
    const ticket = offered && (await readTicket(this.#secret, hubAudience(this.#workspaceId), offered.ticket))
    if (!offered || !ticket) return new Response(null, { status: 401 })
    const { 0: theirs, 1: ours } = new WebSocketPair()
    const answer = new Response(null, {
      status: 101,
      webSocket: theirs,
      headers: { 'sec-websocket-protocol': offered.answer },
    })
    if (!this.#storage.spend(ticket.jti, ticket.exp)) {
      ours.accept()
      ours.close(CLOSE.unauthenticated, 'The ticket is used.')
      return answer
    }
    this.ctx.acceptWebSocket(ours)
    admit(ours, ticket, Date.now())
    const page = this.#page(ours)
    this.#hub.join(page)
    for (const ruling of this.#storage.rulingsOver([page.holder])) this.#hub.enforce(ruling)
    this.#count()
    await this.#arm()
    return answer
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    this.#hub.receive(this.#page(socket), message)
  }

  override webSocketClose(socket: WebSocket): void {
    this.#hub.leave(this.#page(socket))
  }

  override webSocketError(socket: WebSocket): void {
    this.#hub.leave(this.#page(socket))
  }

  /** Tells the pages of events and carries out what they mean for open sockets. Throws to be called again. */
  async publish(events: readonly HubEvent[]): Promise<void> {
    for (const event of events) {
      const notice = liveNotice(event)
      if (notice) this.#hub.notice(notice)
      const verdict = verdictOf(event)
      if (verdict) await this.#rule(event, verdict)
    }
  }

  /** Rings the bells of these people. */
  ring(userIds: readonly string[]): void {
    this.#hub.ring(userIds)
  }

  async #rule({ id, occurredAt }: HubEvent, verdict: Verdict): Promise<void> {
    const now = Date.now()
    const at = Math.min(now, occurredAt + SLOWEST_COMMIT)
    const ruling = this.#storage.keep(id, { ...verdict, at }, now)
    const attended = this.#storage
      .attendances()
      .filter(({ roster }) => roster.some((holder) => concerns(ruling, holder)))
      .map(({ contentId }) => contentId)
    const places = new Set([...attended, ...this.#hub.placesOf(ruling)])
    this.#hub.enforce(ruling)
    await this.#arm()
    await Promise.all(
      [...places].map((contentId) => this.ports.enforce(this.#workspaceId, contentId, ruling)),
    )
  }

  /** Takes down who is on a live document, and answers the rulings that some of them came too late to hear. */
  async attend(contentId: string, roster: Roster): Promise<Ruling[]> {
    this.#storage.attend(contentId, roster, Date.now())
    this.#count()
    await this.#arm()
    return this.#storage.rulingsOver(roster)
  }

  stats(): LiveStats {
    const now = Date.now()
    const sessions = this.#storage.attendances().map(({ contentId, roster }) => ({
      contentId,
      people: new Set(roster.map(({ userId }) => userId)).size,
      sockets: roster.length,
    }))
    return {
      asOf: new Date(now).toISOString(),
      people: this.#hub.people,
      sockets: this.#hub.pages + this.#storage.sockets(),
      pages: this.#hub.pages,
      sessions: sessions.sort((a, b) => b.sockets - a.sockets),
      peakToday: this.#storage.peak(now),
    }
  }

  override async alarm(): Promise<void> {
    const now = Date.now()
    this.#hub.expire()
    this.#storage.prune(now)
    for (const { contentId } of this.#storage.attendances({ heardBefore: now - HEARSAY + 1 }))
      try {
        const roster = await this.ports.roster(this.#workspaceId, contentId)
        this.#storage.attend(contentId, roster, now)
      } catch (error) {
        this.ports.report('live document did not answer', { contentId, error: String(error) })
      }
    await this.#arm()
  }

  /** Wakes the hub when a page may have fallen silent, or a document was not heard of for long. */
  async #arm(): Promise<void> {
    const heard = this.#storage.oldestHeard()
    const due = [
      this.#hub.silentFrom(),
      heard === null ? null : Math.max(heard + HEARSAY, Date.now() + RETRY),
    ]
    const next = due.reduce<number | null>((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
    const set = await this.ctx.storage.getAlarm()
    if (next !== null && (set === null || next < set)) await this.ctx.storage.setAlarm(next)
  }

  #count(): void {
    const sockets = this.#hub.pages + this.#storage.sockets()
    this.#storage.notePeak({ people: this.#hub.people, sockets }, Date.now())
  }

  #page(socket: WebSocket): Page {
    const known = this.#pages.get(socket)
    if (known) return known
    const page = pageOf(socket, {
      now: () => Date.now(),
      lastPing: () => this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0,
    })
    this.#pages.set(socket, page)
    return page
  }
}
