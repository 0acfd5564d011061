import { readdirSync, readFileSync } from 'node:fs'

/** Brings an empty local D1 to the project's schema, with two workspaces `ours` and `theirs` in it. */
export async function prepare(d1) {
  const statements = readdirSync('migrations')
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .flatMap((file) => readFileSync(`migrations/${file}`, 'utf8').split('--> statement-breakpoint'))
    .filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '')
  await d1.batch(statements.map((statement) => d1.prepare(statement)))
  await d1
    .prepare(
      "INSERT INTO organization (id, name, slug, created_at) VALUES ('ours', 'a', 'a', 0), ('theirs', 'b', 'b', 0)",
    )
    .run()
}
