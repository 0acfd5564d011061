import { Miniflare } from 'miniflare'
import { migrate } from '../../scripts/local/migrate.mjs'
import { runtimeOptions } from './options.mjs'

/**
 * One life of the production build: runs until it is killed. Its parent asks it over IPC for SQL and for cron
 * rounds. With `deaf` nothing consumes the queue, so what is signalled stays where a kill loses it.
 */
const { state, port, deaf, vars } = JSON.parse(process.argv[2] ?? '{}')
const miniflare = new Miniflare(await runtimeOptions({ state, port, deaf, vars }))
await miniflare.ready
const database = await miniflare.getD1Database('DB')
await migrate(database)

process.on('message', async ({ id, sql, values = [] }) => {
  try {
    if (sql)
      process.send({
        id,
        rows: (
          await database
            .prepare(sql)
            .bind(...values)
            .all()
        ).results,
      })
    else {
      await (await miniflare.getWorker()).scheduled({ cron: '* * * * *' })
      process.send({ id, rows: [] })
    }
  } catch (error) {
    process.send({ id, error: String(error) })
  }
})
process.send({ id: 'ready' })
