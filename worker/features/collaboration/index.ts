export { openSocket } from './open-socket.ts'
export { collaborationRoutes } from './routes.ts'
export { sessionPorts } from './session-ports.ts'
