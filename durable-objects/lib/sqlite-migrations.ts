/** Brings an object's SQLite to the newest step. Throws, with nothing changed, when a step fails. */
export function migrateSqlite(storage: DurableObjectStorage, steps: readonly string[]): void {
  const { sql } = storage
  sql.exec('CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)')
  const { done } = sql.exec<{ done: number }>('SELECT count(*) AS done FROM schema_step').one()
  for (const [index, step] of steps.entries()) {
    if (index < done) continue
    storage.transactionSync(() => {
      sql.exec(step)
      sql.exec('INSERT INTO schema_step (step) VALUES (?)', index)
    })
  }
}
