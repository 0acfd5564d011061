#!/usr/bin/env node
import crypto from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import * as dec from 'lib0/decoding'
import * as enc from 'lib0/encoding'
import WebSocket from 'ws'
import * as awp from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
// Yjs collaboration load program: N clients type into ONE document; measures propagation latency.
// node load.mjs --url ws://127.0.0.1:1234/{room} --protocol y-websocket|hocuspocus --clients 50 --rate 4 --seconds 15 [--json]
//   --url       template; {room} is replaced by the room name (unique per run unless --room is given)
//   --protocol  y-websocket (also y-partyserver, any DO that speaks sync/awareness frames) | hocuspocus (documentName-prefixed, auth first)
//   --clients   total clients;  --probes how many hold a full Y.Doc and measure (rest are light: they type, and count frames)
//   --rate      edits per second per client (each edit = 1 transaction inserting 1 character)
//   --seconds   typing time;  --warmup seconds before figures count;  --drain max seconds to wait for stragglers
//   --server-pid PID[,PID..]  CPU seconds and RSS from /proc (default: whoever listens on the url's port)
//   --saturate  ladder of rates (doubling from --rate) until p95 > --p95-limit ms or < 98 % delivered; prints each step
//   --headers '{"authorization":"Bearer x"}'  --query 'token=x'   extra upgrade headers / query for a protected server
//   --awareness N    every client also sends N awareness (cursor) updates per second
//   --ticket-url URL --token T   before each socket, POST for a ticket and offer its `protocols` (our server)
// Latency: performance.now() in one process, from the local transaction on the typist to the 'afterTransaction' event of a probe.
import * as Y from 'yjs'

const args = {}
for (let i = 2; i < process.argv.length; i++) {
  const a = process.argv[i]
  if (!a.startsWith('--')) continue
  const eq = a.indexOf('=')
  if (eq > 0) args[a.slice(2, eq)] = a.slice(eq + 1)
  else if (i + 1 < process.argv.length && !process.argv[i + 1].startsWith('--'))
    args[a.slice(2)] = process.argv[++i]
  else args[a.slice(2)] = true
}
const URLT = args.url ?? 'ws://127.0.0.1:1234/{room}'
const PROTO = args.protocol ?? 'y-websocket'
const N = +(args.clients ?? 50)
const RATE = +(args.rate ?? 4)
const SECS = +(args.seconds ?? 15)
const WARM = +(args.warmup ?? 2)
const DRAIN = +(args.drain ?? 5)
const PROBES = Math.min(N, +(args.probes ?? 5))
const LIMIT = +(args['p95-limit'] ?? 250)
const AW = +(args.awareness ?? 0)
const HEADERS = args.headers ? JSON.parse(args.headers) : {}
const LIGHT = args.light ?? (URLT.startsWith('wss:') ? 'ws' : 'raw')
const LABEL = args.label ?? PROTO
const log = (...a) => {
  if (!args.json) console.error(...a)
}
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))

// ---------- server process figures from /proc ----------
function listeners(port) {
  const inodes = new Set()
  for (const f of ['/proc/net/tcp', '/proc/net/tcp6']) {
    try {
      for (const l of fs.readFileSync(f, 'utf8').split('\n').slice(1)) {
        const c = l.trim().split(/\s+/)
        if (c[3] === '0A' && parseInt(c[1].split(':').pop(), 16) === port) inodes.add(c[9])
      }
    } catch {}
  }
  const pids = []
  for (const p of fs.readdirSync('/proc'))
    if (/^\d+$/.test(p)) {
      try {
        for (const d of fs.readdirSync(`/proc/${p}/fd`)) {
          const m = /socket:\[(\d+)\]/.exec(fs.readlinkSync(`/proc/${p}/fd/${d}`))
          if (m && inodes.has(m[1])) {
            pids.push(+p)
            break
          }
        }
      } catch {}
    }
  return pids
}
const PIDS = args['server-pid']
  ? String(args['server-pid']).split(',').map(Number)
  : (() => {
      try {
        return listeners(+new URL(URLT.replace('{room}', 'x')).port)
      } catch {
        return []
      }
    })()
const procStat = () => {
  let cpu = 0,
    rss = 0,
    hwm = 0
  for (const p of PIDS)
    try {
      const s = fs.readFileSync(`/proc/${p}/stat`, 'utf8')
      const c = s.slice(s.lastIndexOf(')') + 2).split(' ')
      cpu += (+c[11] + +c[12]) / 100
      const t = fs.readFileSync(`/proc/${p}/status`, 'utf8')
      rss += +/VmRSS:\s+(\d+)/.exec(t)[1] / 1024
      hwm += +/VmHWM:\s+(\d+)/.exec(t)[1] / 1024
    } catch {}
  return { cpu, rss, hwm }
}

// ---------- wire formats ----------
const pre = (room, type) => {
  const e = enc.createEncoder()
  if (PROTO === 'hocuspocus') enc.writeVarString(e, room)
  enc.writeVarUint(e, type)
  return e
}
const mUpdate = (room, u) => {
  const e = pre(room, 0)
  sync.writeUpdate(e, u)
  return enc.toUint8Array(e)
}
const mStep1 = (room, d) => {
  const e = pre(room, 0)
  sync.writeSyncStep1(e, d)
  return enc.toUint8Array(e)
}
const mAuth = (room) => {
  const e = pre(room, 2)
  enc.writeVarUint(e, 0)
  enc.writeVarString(e, args.token ?? '')
  enc.writeVarString(e, '4.7.0')
  return enc.toUint8Array(e)
}
const mAware = (room, a) => {
  const e = pre(room, 1)
  enc.writeVarUint8Array(e, awp.encodeAwarenessUpdate(a, [a.doc.clientID]))
  return enc.toUint8Array(e)
}

// ---------- transports: ws library, or a bare socket that only counts frames ----------
class Lib {
  constructor(url, protocols) {
    this.frames = 0
    this.bytes = 0
    this.onmsg = null
    this.ready = new Promise((res, rej) => {
      const w = new WebSocket(url, protocols, {
        headers: HEADERS,
        perMessageDeflate: false,
        skipUTF8Validation: true,
      })
      this.w = w
      w.binaryType = 'nodebuffer'
      w.on('open', res)
      w.on('error', rej)
      w.on('message', (d, b) => {
        this.frames++
        this.bytes += d.length
        if (this.onmsg && b) this.onmsg(d)
      })
      w.on('close', () => {
        this.closed = true
      })
    })
  }
  send(u8) {
    if (this.w.readyState === 1) this.w.send(u8)
  }
  close() {
    this.w.terminate()
  }
}
class Raw {
  constructor(url, protocols) {
    this.frames = 0
    this.bytes = 0
    this.rest = null
    this.skip = 0
    this.up = false
    const u = new URL(url)
    this.ready = new Promise((res, rej) => {
      const s = net.connect({ port: +u.port || 80, host: u.hostname, noDelay: true }, () => {
        s.write(
          `GET ${u.pathname}${u.search} HTTP/1.1\r\nHost: ${u.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\n${protocols.length ? `Sec-WebSocket-Protocol: ${protocols.join(', ')}\r\n` : ''}${Object.entries(
            HEADERS,
          )
            .map(([k, v]) => `${k}: ${v}\r\n`)
            .join('')}\r\n`,
        )
      })
      this.s = s
      s.on('error', rej)
      s.on('close', () => {
        this.closed = true
        rej(new Error('closed'))
      })
      s.on('data', (b) => {
        if (!this.up) {
          if (this.rest) b = Buffer.concat([this.rest, b])
          const i = b.indexOf('\r\n\r\n')
          if (i < 0) {
            this.rest = b
            return
          }
          const head = b.toString('latin1', 0, i)
          if (!/^HTTP\/1\.1 101/.test(head)) {
            rej(new Error(head.split('\r\n')[0]))
            s.destroy()
            return
          }
          this.up = true
          this.rest = null
          b = b.subarray(i + 4)
          res()
          if (!b.length) return
        }
        this.eat(b)
      })
    })
  }
  eat(b) {
    this.bytes += b.length
    if (this.rest) {
      b = Buffer.concat([this.rest, b])
      this.rest = null
    }
    let o = 0
    const L = b.length
    if (this.skip) {
      if (this.skip >= L) {
        this.skip -= L
        return
      }
      o = this.skip
      this.skip = 0
    }
    while (o < L) {
      if (o + 2 > L) break
      const op = b[o] & 15
      let len = b[o + 1] & 127
      let h = 2
      if (len === 126) {
        if (o + 4 > L) break
        len = b.readUInt16BE(o + 2)
        h = 4
      } else if (len === 127) {
        if (o + 10 > L) break
        len = Number(b.readBigUInt64BE(o + 2))
        h = 10
      }
      if (op === 9) {
        if (o + h + len > L) break
        this.frame(10, b.subarray(o + h, o + h + len))
      } else if (op < 3) this.frames++
      o += h + len
      if (o > L) {
        this.skip = o - L
        return
      }
    }
    if (o < L) this.rest = Buffer.from(b.subarray(o))
  }
  frame(op, p) {
    const n = p.length
    const h = n < 126 ? 6 : 8
    const f = Buffer.allocUnsafe(h + n)
    f[0] = 0x80 | op
    if (n < 126) f[1] = 0x80 | n
    else {
      f[1] = 0xfe
      f.writeUInt16BE(n, 2)
    }
    f.writeUInt32BE((Math.random() * 4294967296) >>> 0, h - 4)
    for (let i = 0; i < n; i++) f[h + i] = p[i] ^ f[h - 4 + (i & 3)]
    if (!this.s.destroyed) this.s.write(f)
  }
  send(u8) {
    this.frame(2, u8)
  }
  close() {
    this.s.destroy()
  }
}

// ---------- clients ----------
const sent = new Map() // clientID -> number[] of send times, indexed by clock
async function protocolsFor() {
  if (!args['ticket-url']) return []
  const r = await fetch(args['ticket-url'], {
    method: 'POST',
    headers: { authorization: `Bearer ${args.token}` },
  })
  if (!r.ok) throw new Error(`no ticket: ${r.status} ${await r.text()}`)
  return (await r.json()).protocols.filter((p) => p.startsWith('ticket.') || args.typed)
}
class Client {
  constructor(room, probe, run, protocols) {
    Object.assign(this, { room, probe, run })
    const url =
      URLT.replaceAll('{room}', room) + (args.query ? (URLT.includes('?') ? '&' : '?') + args.query : '')
    this.doc = new Y.Doc()
    this.text = this.doc.getText('t')
    this.times = []
    sent.set(this.doc.clientID, this.times)
    this.t = probe || LIGHT === 'ws' ? new Lib(url, protocols) : new Raw(url, protocols)
    this.seen = new Map()
    this.synced = !probe
    this.doc.on('update', (u, origin) => {
      if (origin !== this) this.t.send(mUpdate(room, u))
    })
    if (AW) {
      this.aw = new awp.Awareness(this.doc)
      clearInterval(this.aw._checkInterval)
    }
    if (probe) {
      this.doc.on('afterTransaction', (tr) => {
        if (tr.origin !== this) return
        const now = performance.now()
        for (const [c, k] of tr.afterState) {
          if (c === this.doc.clientID) continue
          const from = this.seen.get(c) ?? 0
          if (k <= from) continue
          this.seen.set(c, k)
          const ts = sent.get(c)
          if (!ts) continue
          for (let i = from; i < k; i++) this.run.note(now, ts[i])
        }
      })
      this.t.onmsg = (b) => this.recv(b)
    }
  }
  recv(b) {
    const d = dec.createDecoder(b)
    if (PROTO === 'hocuspocus') dec.readVarString(d)
    const type = dec.readVarUint(d)
    if (type === 2 && PROTO === 'hocuspocus') {
      if (dec.readVarUint(d) === 2) {
        this.authed?.()
      }
      return
    }
    if (type !== 0 && type !== 4) return
    const e = pre(this.room, 0)
    const l = enc.length(e)
    const st = sync.readSyncMessage(d, e, this.doc, this)
    if (st === 1) this.synced = true
    if (enc.length(e) > l) this.t.send(enc.toUint8Array(e))
  }
  async open() {
    await this.t.ready
    if (PROTO === 'hocuspocus') {
      const ok = this.probe
        ? new Promise((r) => {
            this.authed = r
          })
        : sleep(50)
      this.t.send(mAuth(this.room))
      await Promise.race([ok, sleep(5000)])
    }
    if (this.probe) {
      this.t.send(mStep1(this.room, this.doc))
      for (let i = 0; i < 500 && !this.synced; i++) await sleep(10)
    }
  }
  edit() {
    this.times.push(performance.now())
    this.run.edits++
    this.text.insert(
      this.probe ? this.text.length : this.times.length - 1,
      'abcdefghij '[this.times.length % 11],
    )
  }
  cursor() {
    this.aw.setLocalStateField('cursor', { a: this.times.length, b: Math.random() })
    this.t.send(mAware(this.room, this.aw))
  }
}
class Run {
  constructor() {
    this.lat = new Float64Array(1 << 22)
    this.n = 0
    this.edits = 0
    this.seen = 0
    this.from = 0
    this.to = Infinity
    this.counted = 0
  }
  note(now, t) {
    this.seen++
    if (t >= this.from && t < this.to) {
      this.counted++
      if (this.n < this.lat.length) this.lat[this.n++] = now - t
    }
  }
  pct() {
    const a = this.lat.slice(0, this.n).sort()
    const q = (p) => (a.length ? +a[Math.min(a.length - 1, Math.floor(p * a.length))].toFixed(2) : null)
    return { p50: q(0.5), p95: q(0.95), p99: q(0.99), max: a.length ? +a[a.length - 1].toFixed(2) : null }
  }
}
async function step(clients, run, rate, secs, warm) {
  run.from = Infinity
  const timers = new Set()
  let stop = false
  const every = (c, r, f) => {
    const next = () => {
      const id = setTimeout(
        () => {
          timers.delete(id)
          if (stop) return
          f(c)
          next()
        },
        (1000 / r) * (0.5 + Math.random()),
      )
      timers.add(id)
    }
    const id = setTimeout(
      () => {
        timers.delete(id)
        if (!stop) {
          f(c)
          next()
        }
      },
      (Math.random() * 1000) / r,
    )
    timers.add(id)
  }
  for (const c of clients) {
    every(c, rate, (c) => c.edit())
    if (AW) every(c, AW, (c) => c.cursor())
  }
  await sleep(warm * 1000)
  const eld = monitorEventLoopDelay({ resolution: 1 })
  eld.enable()
  const t0 = performance.now()
  const p0 = procStat()
  const elu0 = performance.eventLoopUtilization()
  const e0 = run.edits
  const c0 = process.cpuUsage()
  const f0 = clients.reduce((s, c) => s + c.t.frames, 0)
  const b0 = clients.reduce((s, c) => s + c.t.bytes, 0)
  run.n = 0
  run.counted = 0
  run.from = t0
  run.to = Infinity
  await sleep(secs * 1000)
  const t1 = performance.now()
  run.to = t1
  const edits = run.edits - e0
  const inTime = run.counted
  const p1 = procStat()
  const elu = performance.eventLoopUtilization(elu0).utilization
  const cu = process.cpuUsage(c0)
  const frames = clients.reduce((s, c) => s + c.t.frames, 0) - f0
  const bytes = clients.reduce((s, c) => s + c.t.bytes, 0) - b0
  stop = true
  for (const t of timers) clearTimeout(t)
  eld.disable()
  const P = clients.filter((c) => c.probe).length
  const full =
    P * edits -
    clients.filter((c) => c.probe).reduce((s, c) => s + c.times.filter((t) => t >= t0 && t < t1).length, 0)
  const d0 = performance.now()
  while (run.counted < full && performance.now() - d0 < DRAIN * 1000) await sleep(20)
  const dt = (t1 - t0) / 1000
  return {
    clients: clients.length,
    ratePerClient: rate,
    seconds: +dt.toFixed(1),
    editsPerSec: +(edits / dt).toFixed(1),
    latencyMs: run.pct(),
    deliveredInTime: +(inTime / full).toFixed(4),
    deliveredAfterDrain: +(run.counted / full).toFixed(4),
    drainMs: Math.round(performance.now() - d0),
    deliveriesPerSec: Math.round(((inTime / P) * clients.length) / dt),
    framesPerSec: Math.round(frames / dt),
    kBPerSec: Math.round(bytes / dt / 1024),
    server: PIDS.length
      ? {
          pids: PIDS,
          cpuSeconds: +(p1.cpu - p0.cpu).toFixed(2),
          cpuPct: +(((p1.cpu - p0.cpu) / dt) * 100).toFixed(1),
          rssMB: +p1.rss.toFixed(1),
          peakRssMB: +p1.hwm.toFixed(1),
          usPerDelivery: +(((p1.cpu - p0.cpu) * 1e6) / Math.max(1, (inTime / P) * clients.length)).toFixed(2),
        }
      : null,
    loadgen: {
      elu: +elu.toFixed(3),
      cpuPct: +((cu.user + cu.system) / 1e4 / dt).toFixed(1),
      loopDelayP99Ms: +(eld.percentile(99) / 1e6).toFixed(2),
    },
  }
}
async function connect(room, run) {
  const clients = []
  const t = performance.now()
  const rss0 = procStat().rss
  for (let i = 0; i < N; i += 20) {
    const part = []
    for (let j = i; j < Math.min(N, i + 20); j++) {
      part.push(
        (async () => {
          const c = new Client(room, j < PROBES, run, await protocolsFor())
          clients.push(c)
          await c.open()
        })(),
      )
    }
    await Promise.all(part)
  }
  await sleep(400)
  return {
    clients,
    connectMs: Math.round(performance.now() - t - 400),
    rssBeforeMB: +rss0.toFixed(1),
    rssConnectedMB: +procStat().rss.toFixed(1),
  }
}
const room = () => args.room ?? `load-${crypto.randomBytes(4).toString('hex')}`
const out = {
  label: LABEL,
  protocol: PROTO,
  url: URLT,
  probes: PROBES,
  light: LIGHT,
  node: process.version,
  at: new Date().toISOString(),
}
const run = new Run()
const { clients, ...c } = await connect(room(), run)
Object.assign(out, c)
log(`${LABEL}: ${N} clients connected in ${c.connectMs} ms; server pid ${PIDS.join(',') || '?'}`)
if (args.saturate) {
  out.steps = []
  let rate = RATE
  let bad = 0
  while (bad < 1 && rate <= +(args['max-rate'] ?? 4096)) {
    const s = await step(clients, run, rate, Math.min(SECS, 6), 1.5)
    out.steps.push(s)
    log(
      `  rate ${rate}/client: ${s.editsPerSec} edits/s, p50 ${s.latencyMs.p50} p95 ${s.latencyMs.p95} ms, in time ${s.deliveredInTime}, ${s.deliveriesPerSec} deliveries/s, ${s.framesPerSec} frames/s, server ${s.server?.cpuPct} %, loadgen elu ${s.loadgen.elu}`,
    )
    if (!(s.latencyMs.p95 <= LIMIT) || s.deliveredInTime < 0.98 || clients.some((c) => c.t.closed)) bad++
    rate *= args.factor ? +args.factor : 2
  }
  const ok = out.steps.filter((s) => s.latencyMs.p95 <= LIMIT && s.deliveredInTime >= 0.98)
  out.sustained = ok.length
    ? {
        ratePerClient: ok.at(-1).ratePerClient,
        editsPerSec: ok.at(-1).editsPerSec,
        deliveriesPerSec: ok.at(-1).deliveriesPerSec,
        p95: ok.at(-1).latencyMs.p95,
      }
    : null
  out.peakDeliveriesPerSec = Math.max(...out.steps.map((s) => s.deliveriesPerSec))
} else {
  out.result = await step(clients, run, RATE, SECS, WARM)
}
await sleep(300)
const texts = clients.filter((c) => c.probe).map((c) => c.text.toString())
out.converged = texts.every((t) => t === texts[0])
out.finalChars = texts[0].length
out.totalEdits = run.edits
out.closedClients = clients.filter((c) => c.t.closed).length
if (args.json) console.log(JSON.stringify(out, null, args.json === 'line' ? 0 : 1))
else {
  if (out.result) console.log(JSON.stringify(out.result, null, 1))
  console.log(
    `converged ${out.converged}, chars ${out.finalChars} of ${out.totalEdits} edits, closed clients ${out.closedClients}`,
  )
}
for (const c of clients) c.t.close()
process.exit(out.converged && !out.closedClients ? 0 : 1)
