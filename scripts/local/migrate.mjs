import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'

const FOLDER = join(ROOT, 'migrations')
const TABLE = 'd1_migrations'

const files = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()

const newest = () => files().at(-1)
const markOf = (state) => join(state, 'migrated')

export const isMigrated = (state) =>
  existsSync(markOf(state)) && readFileSync(markOf(state), 'utf8') === newest()

/** Migrates the database of a state folder; asking it takes most of a second, so that is done once for each migration. */
export async function migrateOnce(state, openDatabase) {
  if (isMigrated(state)) return
  await migrate(await openDatabase())
  mkdirSync(state, { recursive: true })
  writeFileSync(markOf(state), newest())
}

/** Applies the migrations that the database has not seen, all in one transaction, with their marks in the table wrangler uses. */
export async function migrate(database) {
  await database.exec(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
  )
  const { results } = await database.prepare(`SELECT name FROM ${TABLE}`).all()
  const applied = new Set(results.map((row) => row.name))
  const waiting = files().filter((name) => !applied.has(name))
  if (waiting.length === 0) return
  const { unstable_splitSqlQuery: splitSqlQuery } = await import('wrangler')
  const lines = waiting.flatMap((name) => [
    ...splitSqlQuery(readFileSync(join(FOLDER, name), 'utf8')).map(inOneLine),
    `INSERT INTO ${TABLE} (name) VALUES ('${name}')`,
  ])
  // One trip for all: through the local runtime's proxy each statement prepared by itself stops this process for 6 ms.
  await database.exec(lines.join('\n'))
}

/** `exec` takes each line for a statement. */
const inOneLine = (sql) => sql.replace(/\s*\n\s*/g, ' ')
