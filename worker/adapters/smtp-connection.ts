export interface Reply {
  code: number
  lines: string[]
}

/** The other side went away, or never answered. */
export class ConnectionLost extends Error {}

/** Lines in, replies out (RFC 5321, section 4.2) over one socket, which `startTls` may replace. */
export class SmtpConnection {
  #socket: Socket
  #reader: ReadableStreamDefaultReader<Uint8Array>
  #writer: WritableStreamDefaultWriter<Uint8Array>
  #received = ''
  readonly #decoder = new TextDecoder()

  constructor(socket: Socket) {
    this.#socket = socket
    this.#reader = socket.readable.getReader()
    this.#writer = socket.writable.getWriter()
  }

  /** Sends one line and reads its reply. Throws `ConnectionLost`. */
  async command(line: string): Promise<Reply> {
    await this.write(`${line}\r\n`)
    return this.reply()
  }

  async write(text: string): Promise<void> {
    try {
      await this.#writer.write(new TextEncoder().encode(text))
    } catch (error) {
      throw new ConnectionLost(`The connection broke while writing: ${String(error)}`)
    }
  }

  /** The next reply, all its lines. Throws `ConnectionLost` when the stream ends first. */
  async reply(): Promise<Reply> {
    const lines: string[] = []
    for (;;) {
      const line = await this.#line()
      lines.push(line.slice(4))
      if (/^\d{3}(?: |$)/.test(line)) return { code: Number(line.slice(0, 3)), lines }
      if (!/^\d{3}-/.test(line)) throw new ConnectionLost('The server does not speak SMTP.')
    }
  }

  startTls(): void {
    this.#reader.releaseLock()
    this.#writer.releaseLock()
    this.#socket = this.#socket.startTls()
    this.#reader = this.#socket.readable.getReader()
    this.#writer = this.#socket.writable.getWriter()
    // What an attacker slipped in before encryption must not be read after it (CVE-2011-0411).
    this.#received = ''
  }

  close(): Promise<void> {
    return this.#socket.close()
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#received.indexOf('\n')
      if (end >= 0) {
        const line = this.#received.slice(0, end).replace(/\r$/, '')
        this.#received = this.#received.slice(end + 1)
        return line
      }
      if (this.#received.length > 65_536) throw new ConnectionLost('The server’s answer has no end.')
      this.#received += await this.#read()
    }
  }

  async #read(): Promise<string> {
    let chunk: ReadableStreamReadResult<Uint8Array>
    try {
      chunk = await this.#reader.read()
    } catch (error) {
      throw new ConnectionLost(`The connection broke: ${String(error)}`)
    }
    if (chunk.done) throw new ConnectionLost('The server closed the connection.')
    return this.#decoder.decode(chunk.value, { stream: true })
  }
}
