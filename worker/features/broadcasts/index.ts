export { driveBroadcast } from './drive-broadcast.ts'
export { driveBroadcasts } from './drive-on.ts'
export { startScheduled } from './on-schedule-due.ts'
export { broadcastRoutes } from './routes.ts'
