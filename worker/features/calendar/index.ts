export { calendarRoutes, feedRoutes } from './routes.ts'
