import { app } from './app.ts'
import { audienceRoutes } from './audience.ts'
import { brandRoutes } from './brand.ts'
import { broadcastsRoutes } from './broadcasts.ts'
import { entranceRoutes } from './entrance.ts'
import { framelessRoutes } from './frameless.ts'
import { root } from './root.ts'
import { settingsRoutes } from './settings.ts'
import { writingRoutes } from './writing.ts'

export const routeTree = root.addChildren([
  app.addChildren([...writingRoutes, ...brandRoutes, ...broadcastsRoutes, ...audienceRoutes, settingsRoutes]),
  entranceRoutes,
  ...framelessRoutes,
])
