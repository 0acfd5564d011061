import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { TestProject } from 'vitest/node'

/** Mails tried for each address: `drop…` and `later…` fail the first one only. */
const seen = new Map<string, number>()
const held: { to: string; user: string | null; raw: string }[] = []

class SmtpReply extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message)
  }
}

const first = (address: string) => {
  const count = (seen.get(address) ?? 0) + 1
  seen.set(address, count)
  return count === 1
}

/** The local part of the recipient says what the server shall do: `unknown…`, `later…`, `drop…`, `vanish…`. */
const behaviour: SMTPServerOptions = {
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onRcptTo({ address }, session, callback) {
    if (address.startsWith('unknown')) return callback(new SmtpReply(550, 'No such user here'))
    if (address.startsWith('later') && first(address)) return callback(new SmtpReply(451, 'Try again later'))
    if (address.startsWith('drop') && first(address)) return connectionOf(session.id)?.destroy()
    callback()
  },
  onData(stream, session, callback) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const [to = ''] = session.envelope.rcptTo.map((each) => each.address)
      if (to.startsWith('full')) return callback(new SmtpReply(552, 'Mailbox full'))
      held.push({ to, user: session.user ?? null, raw: Buffer.concat(chunks).toString('utf8') })
      if (to.startsWith('vanish')) return connectionOf(session.id)?.destroy()
      if (to.startsWith('silent')) return
      callback()
    })
  },
}

const servers: SMTPServer[] = []

/** smtp-server names a session; its socket is found by that name. */
function connectionOf(sessionId: string) {
  for (const server of servers)
    for (const connection of server.connections)
      if (Reflect.get(connection, 'id') === sessionId) return Reflect.get(connection, '_socket')
}

async function listen(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ ...behaviour, ...options })
  server.on('error', () => server.connections.size)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.server.address() as AddressInfo).port
}

/** Real SMTP servers for the tests in workerd, and an HTTP address that tells what they hold. */
export default async function setup(project: TestProject) {
  const open = await listen({
    authOptional: true,
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
  })
  const guarded = await listen({
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, _session, callback) =>
      username === 'marquee' && password === 'right'
        ? callback(null, { user: username })
        : callback(new SmtpReply(535, 'Authentication credentials invalid')),
  })
  const mirror = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://held').searchParams.get('to')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(held.filter((mail) => mail.to === to)))
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  const refusing = await unusedPort()
  project.provide('smtp', { open, guarded, held: (mirror.address() as AddressInfo).port, refusing })
  return async () => {
    mirror.closeAllConnections()
    mirror.close()
    for (const server of servers) server.close()
  }
}

/** A port on which nothing listens. */
async function unusedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
