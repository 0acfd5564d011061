import { env } from 'cloudflare:workers'
import { and, desc, eq, sql } from 'drizzle-orm'
import { request } from '#test/harness/request'
import { db } from '#test/harness/workspace'
import { mailboxMessage, outbox } from '../../db/schema/index.ts'

export const PASSWORD = 'tungsten-canoe-42'
export const newEmail = () => `ana.${crypto.randomUUID().slice(0, 8)}@example.com`

/** One browser at the API: keeps cookies and sends the page's origin, as browsers do. */
export function createBrowser(language = 'en') {
  const cookies = new Map<string, string>()

  async function send<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await request<T>(method, path, {
      body,
      headers: { origin: env.APP_URL, 'accept-language': language, ...(cookie && { cookie }), ...headers },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }

  return {
    send,
    cookies,
    get: <T>(path: string) => send<T>('GET', `/api/auth${path}`),
    post: <T>(path: string, body: unknown = {}) => send<T>('POST', `/api/auth${path}`, body),
    /** A request to the API with a fresh access token of this browser's session. */
    async api<T>(method: string, path: string, body?: unknown) {
      const { body: answer } = await send<{ token: string }>('GET', '/api/auth/token')
      return request<T>(method, path, { as: answer.token, body })
    },
  }
}
export type Browser = ReturnType<typeof createBrowser>

/** What a person is told of their account, as events that wait or were delivered. */
export const noticedBy = (userId: string) =>
  db
    .select({
      change: sql<string>`${outbox.data} ->> 'change'`,
      language: sql<string | null>`${outbox.data} ->> 'language'`,
    })
    .from(outbox)
    .where(and(eq(outbox.type, 'security.noticed'), sql`${outbox.data} ->> 'userId' = ${userId}`))
    .orderBy(outbox.occurredAt)

/** The newest mail that arrived for an address, once `count` have. */
export async function mailFor(email: string, count = 1) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const rows = await db
      .select()
      .from(mailboxMessage)
      .where(eq(mailboxMessage.to, email))
      .orderBy(desc(mailboxMessage.at))
    const [mail] = rows
    if (mail && rows.length >= count) {
      const [link = env.APP_URL] = /https?:\/\/\S+/.exec(mail.text) ?? []
      return { ...mail, link: new URL(link), all: rows }
    }
    await scheduler.wait(30)
  }
  throw new Error(`No ${count} mails arrived for ${email}.`)
}

/** A person who has signed up, verified the address and is signed in. */
export async function newPerson(language = 'en') {
  const email = newEmail()
  const browser = createBrowser(language)
  await browser.post('/sign-up/email', { name: 'Ana Ruiz', email, password: PASSWORD })
  const { link } = await mailFor(email)
  await browser.get(`/verify-email${link.search}`)
  const { body } = await browser.get<{ user: { id: string } }>('/get-session')
  return { email, browser, userId: body.user.id }
}
