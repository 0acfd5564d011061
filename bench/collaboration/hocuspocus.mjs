import { Server } from '@hocuspocus/server'

await new Server({ port: Number(process.env.PORT), quiet: true }).listen()
