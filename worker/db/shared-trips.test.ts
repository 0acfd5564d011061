import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { sharedTrips } from './shared-trips.ts'

/** A session that counts its trips and the statements of each. */
function counted() {
  const session = env.DB.withSession('first-primary')
  const trips: number[] = []
  const shared = sharedTrips({
    prepare: (query) => session.prepare(query),
    batch: (statements) => {
      trips.push(statements.length)
      return session.batch(statements)
    },
  })
  return { shared, trips }
}

describe('work that is done side by side', () => {
  it('asks what it asks in one moment in one trip, and what it asks meanwhile in the next', async () => {
    const { shared, trips } = counted()
    const ask = async (n: number) => {
      const [[first] = []] = await shared.prepare('select ?1 as "n"').bind(n).raw<[number]>()
      const { results } = await shared.prepare('select ?1 + 100 as "n"').bind(first).all<{ n: number }>()
      return results[0]?.n
    }
    expect(await Promise.all([ask(1), ask(2), ask(3)])).toEqual([101, 102, 103])
    expect(trips).toEqual([3, 3])
  })

  it('reads once what several want to read, but anew after a change', async () => {
    const { shared, trips } = counted()
    await env.DB.exec('CREATE TABLE IF NOT EXISTS shared (n INTEGER)')
    await env.DB.exec('DELETE FROM shared')
    const count = () => shared.prepare('select count(*) as "n" from shared').all<{ n: number }>()
    const [one, two, , three] = await Promise.all([
      count(),
      count(),
      shared.prepare('INSERT INTO shared VALUES (1)').run(),
      count(),
    ])
    expect([one, two, three].map(({ results }) => results[0]?.n)).toEqual([0, 0, 1])
    expect(trips).toEqual([3])
  })

  it('lets what fails fail alone, with all of its own statements', async () => {
    const { shared, trips } = counted()
    await env.DB.exec('CREATE TABLE IF NOT EXISTS shared_once (n INTEGER UNIQUE)')
    await env.DB.exec('DELETE FROM shared_once')
    const insert = (n: number) => shared.prepare('INSERT INTO shared_once VALUES (?1)').bind(n)
    const [good, bad, other] = await Promise.allSettled([
      shared.batch([insert(1)]),
      shared.batch([insert(2), insert(1)]),
      shared.batch([insert(3)]),
    ])
    expect([good.status, bad.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const { results } = await env.DB.prepare('SELECT n FROM shared_once ORDER BY n').all()
    expect(results).toEqual([{ n: 1 }, { n: 3 }])
    expect(trips).toEqual([4, 1, 2, 1])
  })

  it('gives both of two columns of one name', async () => {
    const { shared } = counted()
    const query = 'select "a"."n", "b"."n" from (SELECT 1 AS n) AS a, (SELECT 2 AS n) AS b'
    expect(await shared.prepare(query).bind().raw()).toEqual([[1, 2]])
  })
})
