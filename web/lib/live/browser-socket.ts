import type { SocketTicket } from '#core/contracts/collaboration'
import type { LiveSocket, SocketEvents } from './connection.ts'

/** The browser's WebSocket as the client wants it: bytes in, bytes out, one end. */
export function openBrowserSocket({ url, protocols }: SocketTicket, events: SocketEvents): LiveSocket {
  const socket = new WebSocket(url, protocols)
  socket.binaryType = 'arraybuffer'
  socket.onopen = () => events.opened()
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
    events.received(typeof data === 'string' ? data : new Uint8Array(data))
  socket.onclose = ({ code }) => events.closed(code)
  return {
    send: (data) => socket.send(typeof data === 'string' ? data : new Uint8Array(data)),
    close: () => socket.close(1000),
  }
}
