import { connect } from 'cloudflare:sockets'
import { type Envelope, toEnvelope } from './mime.ts'
import { accepted, failed, type Handover, type OutgoingMail, type Provider } from './provider.ts'
import { type Reply, SmtpConnection } from './smtp-connection.ts'

export interface SmtpSettings {
  host: string
  port: number
  security: 'none' | 'starttls' | 'tls'
  credentials?: { user: string; password: string }
  /** Milliseconds for the whole conversation. */
  timeout?: number
}

const TIMEOUT = 25_000
const SECURE = { none: 'off', starttls: 'starttls', tls: 'on' } as const

/** The server said no to a command. */
class Refusal extends Error {
  constructor(
    readonly kind: 'refused' | 'throttled' | 'down',
    message: string,
  ) {
    super(message)
  }
}

/**
 * Sends by SMTP (RFC 5321) over a Workers socket, one connection a mail. Until the final dot is written
 * nothing can have been delivered, so every break before it is the server's own and may be tried elsewhere; a
 * break after it is `lost`, since SMTP knows no key by which a copy would be told.
 */
export const createSmtpMailer = (settings: SmtpSettings): Provider<OutgoingMail> => ({
  ...{ name: 'smtp', dedupes: false },
  async send(mail) {
    let envelope: Envelope
    try {
      envelope = toEnvelope(mail)
    } catch (error) {
      return failed('refused', messageOf(error))
    }
    return converse(settings, envelope)
  },
})

async function converse(settings: SmtpSettings, envelope: Envelope): Promise<Handover> {
  const progress = { handedOver: false }
  let connection: SmtpConnection | undefined
  const timeout = settings.timeout ?? TIMEOUT
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${timeout / 1000} s.`)), timeout)
  })
  try {
    const socket = connect(
      { hostname: settings.host, port: settings.port },
      { secureTransport: SECURE[settings.security], allowHalfOpen: false },
    )
    // A broken socket is reported by the read or write that meets it; its `closed` only repeats that.
    socket.closed.catch(() => undefined)
    await Promise.race([socket.opened, late])
    connection = new SmtpConnection(socket)
    await Promise.race([session(connection, settings, envelope, progress), late])
    return accepted()
  } catch (error) {
    if (error instanceof Refusal) return failed(error.kind, error.message)
    return failed(progress.handedOver ? 'lost' : 'down', messageOf(error))
  } finally {
    clearTimeout(timer)
    connection?.close().catch(() => undefined)
  }
}

async function session(
  connection: SmtpConnection,
  settings: SmtpSettings,
  { from, to, message }: Envelope,
  progress: { handedOver: boolean },
): Promise<void> {
  await openSession(connection, settings, from.split('@')[1] ?? 'localhost')
  expect(await connection.command(`MAIL FROM:<${from}>`), 2)
  expect(await connection.command(`RCPT TO:<${to}>`), 2)
  expect(await connection.command('DATA'), 3)
  await connection.write(message)
  progress.handedOver = true
  await connection.write('\r\n.\r\n')
  expect(await connection.reply(), 2)
  await connection.write('QUIT\r\n').catch(() => undefined)
}

async function openSession(
  connection: SmtpConnection,
  { security, credentials }: SmtpSettings,
  name: string,
): Promise<void> {
  expect(await connection.reply(), 2)
  let offers = expect(await connection.command(`EHLO ${name}`), 2).lines
  if (security === 'starttls') {
    if (!offers.includes('STARTTLS')) throw new Refusal('down', 'The server offers no STARTTLS.')
    expect(await connection.command('STARTTLS'), 2)
    connection.startTls()
    offers = expect(await connection.command(`EHLO ${name}`), 2).lines
  }
  if (credentials) await signIn(connection, offers, credentials)
}

/** A refused sign-in says nothing about the mail: it is retried, so that corrected credentials let it go. */
async function signIn(
  connection: SmtpConnection,
  offers: string[],
  { user, password }: { user: string; password: string },
): Promise<void> {
  const methods = offers.find((line) => line.startsWith('AUTH '))?.split(' ') ?? []
  let reply: Reply
  if (methods.includes('PLAIN'))
    reply = await connection.command(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`)
  else if (methods.includes('LOGIN')) {
    expect(await connection.command('AUTH LOGIN'), 3)
    expect(await connection.command(base64(user)), 3)
    reply = await connection.command(base64(password))
  } else throw new Refusal('down', 'The server offers no sign-in that we know.')
  if (reply.code !== 235) throw new Refusal('down', `Sign-in refused: ${reply.code} ${reply.lines.join(' ')}`)
}

function expect(reply: Reply, kind: 2 | 3): Reply {
  if (Math.floor(reply.code / 100) === kind) return reply
  throw new Refusal(kindOf(reply.code), `${reply.code} ${reply.lines.join(' ')}`)
}

/** 421 closes the service and says nothing of the mail; any other 4yz asks to come back (RFC 5321, 4.2.1). */
const kindOf = (code: number) => (code >= 500 ? 'refused' : code === 421 ? 'down' : 'throttled')

const base64 = (text: string) => new TextEncoder().encode(text).toBase64()
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
