import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const FOLDER = join(ROOT, 'migrations')
const TABLE = 'd1_migrations'

const files = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** Migrates the database of a state folder; asking it takes most of a second, so that is done once for each migration. */
export async function migrateOnce(state, openDatabase) {
  const mark = join(state, 'migrated')
  const newest = files().at(-1)
  if (existsSync(mark) && readFileSync(mark, 'utf8') === newest) return
  await migrate(await openDatabase())
  mkdirSync(state, { recursive: true })
  writeFileSync(mark, newest)
}

/** Applies the migrations that the database has not seen, each in one batch with its mark, in the table wrangler uses. */
export async function migrate(database) {
  await database.exec(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
  )
  const { results } = await database.prepare(`SELECT name FROM ${TABLE}`).all()
  const applied = new Set(results.map((row) => row.name))
  const waiting = files().filter((name) => !applied.has(name))
  if (waiting.length === 0) return
  const { unstable_splitSqlQuery: splitSqlQuery } = await import('wrangler')
  for (const name of waiting) {
    const statements = splitSqlQuery(readFileSync(join(FOLDER, name), 'utf8'))
    await database.batch([
      ...statements.map((sql) => database.prepare(sql)),
      database.prepare(`INSERT INTO ${TABLE} (name) VALUES (?)`).bind(name),
    ])
  }
}
