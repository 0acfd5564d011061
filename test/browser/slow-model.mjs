import { createServer } from 'node:http'

/**
 * A model that answers every chat completion with `words`, one each time `next` is called, and ends the stream when
 * they are used up. Returns `{ url, next, asked, gone, stop }`: the prompts so far, and a promise for a reader that left.
 */
export async function startSlowModel(words) {
  const asked = []
  let permits = 0
  let wake = () => {}
  let left = () => {}
  const gone = new Promise((resolve) => {
    left = resolve
  })
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    asked.push(JSON.parse(body).messages)
    response.on('close', () => response.writableEnded || left())
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const content of words) {
      while (permits === 0)
        await new Promise((resolve) => {
          wake = resolve
        })
      // A reader that left takes no word from the next one.
      if (response.destroyed) return
      permits--
      response.write(event({ delta: { content } }))
    }
    response.write(event({ delta: {}, finish_reason: 'stop' }))
    response.end('data: [DONE]\n\n')
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    gone,
    /** Lets the next word go, as soon as somebody waits for one. */
    next() {
      permits++
      wake()
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

const event = (choice) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'slow', choices: [{ index: 0, ...choice }] })}\n\n`
