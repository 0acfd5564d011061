export { filterRoutes, folderRoutes } from './routes.ts'
