/** How a connection that was closed under a request is named: by the system, or by fetch which saw it first. */
const CLOSED = new Set(['ECONNRESET', 'UND_ERR_SOCKET'])

/**
 * A kept connection may be closed by the server just as it is used again: the request was not read then, and is
 * sent once more on a new one.
 */
const send = (url, init) =>
  fetch(url, init).catch((error) => {
    if (!CLOSED.has(error.cause?.code)) throw error
    return fetch(url, init)
  })

/** The sessions of the demo's people read as a browser's. */
const USER_AGENT =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

/** One person at the API: keeps the session cookie, the access token and the read bookmark, as the page does. */
export class Client {
  #cookies = new Map()
  #token = null
  #bookmark = null

  constructor(url) {
    this.url = url
  }

  /** The session as a cookie header, for a browser to start from. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Resolves to the parsed answer; throws with the problem's detail for a status of 400 and above. */
  request(method, path, body, headers = {}) {
    const json = { ...(body !== undefined && { 'content-type': 'application/json' }) }
    return this.#send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...json,
      ...headers,
    })
  }

  /** A POST whose body is a file as it is. */
  upload = (path, file) => this.#send('POST', path, file, { 'content-type': 'text/csv' })

  async #send(method, path, body, headers) {
    const response = await send(this.url + path, {
      method,
      headers: {
        origin: this.url,
        'user-agent': USER_AGENT,
        ...(this.#cookies.size > 0 && { cookie: this.cookie }),
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(this.#bookmark && { 'x-d1-bookmark': this.#bookmark }),
        ...headers,
      },
      body,
      redirect: 'manual',
    })
    this.#bookmark = response.headers.get('x-d1-bookmark') ?? this.#bookmark
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) this.#cookies.set(name, value)
    }
    const text = await response.text()
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 400)}`)
    return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }

  get = (path) => this.request('GET', path)
  post = (path, body = {}, headers = {}) => this.request('POST', path, body, headers)

  /** A fresh access token, for the workspace that is active now. */
  async renew() {
    this.#token = null
    const { token } = await this.get('/api/auth/token')
    this.#token = token
    return token
  }

  async signIn({ email, password }) {
    await this.post('/api/auth/sign-in/email', { email, password })
    await this.renew()
  }

  /** Signs up, follows the link in the local mailbox and signs in. */
  async signUp({ name, email, password }) {
    await this.post('/api/auth/sign-up/email', { name, email, password, callbackURL: '/' })
    await this.get(await this.#verificationLink(email))
    await this.signIn({ email, password })
  }

  async #verificationLink(email) {
    for (let attempt = 0; attempt < 200; attempt++) {
      const { items } = await this.get(`/api/dev/mailbox?to=${encodeURIComponent(email)}`)
      const link = /https?:\/\/\S*verify-email\S*/.exec(items[0]?.text ?? '')?.[0]
      if (link) return `/api/auth/verify-email${new URL(link).search}`
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`No verification mail for ${email} arrived in the local mailbox.`)
  }
}
