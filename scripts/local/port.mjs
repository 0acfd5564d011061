import { createServer } from 'node:net'

/** The port if nothing listens there; otherwise ends with what to do. 0 finds a free one. */
export function freePort(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      console.error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`)
      process.exit(1)
    })
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address()
      probe.close(() => resolve(found))
    })
  })
}
