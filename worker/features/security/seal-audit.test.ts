import { env } from 'cloudflare:workers'
import { and, asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { GENESIS, meetHead, walkChain } from '#core/domain/audit/chain'
import { db } from '#test/harness/workspace'
import { auditLog } from '../../db/schema/index.ts'
import { createDeps } from '../../deps.ts'
import { headOf, sealAudit, sealWaiting } from './seal-audit.ts'
import { sha256 } from './sha256.ts'

const database = () => createDeps(env).database('first-primary')

const write = (workspaceId: string, ...times: number[]) =>
  db.insert(auditLog).values(
    times.map((at) => ({
      id: crypto.randomUUID(),
      workspaceId,
      action: 'content.created',
      resource: 'content',
      resourceId: 'c1',
      actor: 'user:u1',
      at,
      requestId: 'r1',
      detail: { at, ünïcode: ['ñ', null, 1.5] },
    })),
  )

/** Walks the whole chain and meets its head. */
async function verdictOn(workspaceId: string) {
  const rows = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.workspaceId, workspaceId))
    .orderBy(asc(auditLog.seq))
  const sealed = rows.flatMap(({ seq, hash, ...row }) => (seq && hash ? [{ ...row, seq, hash }] : []))
  const walk = await walkChain(GENESIS, sealed, sha256)
  const [head = GENESIS] = await headOf(database(), workspaceId)
  return {
    sealed: sealed.length,
    waiting: rows.length - sealed.length,
    ...(walk.intact ? meetHead(walk.reached, head) : walk),
  }
}

it('links rows in the order of their time', async () => {
  await write('ordered', 30, 10, 20)
  expect(await sealAudit(database(), 'ordered')).toBe(3)
  expect(await verdictOn('ordered')).toMatchObject({ sealed: 3, waiting: 0, intact: true })
  const rows = await db
    .select()
    .from(auditLog)
    .where(eq(auditLog.workspaceId, 'ordered'))
    .orderBy(auditLog.at)
  expect(rows.map((row) => row.seq)).toEqual([1, 2, 3])
})

it('gives a row that arrives late the next place', async () => {
  await write('late', 10, 20)
  await sealAudit(database(), 'late')
  await write('late', 5)
  expect(await sealAudit(database(), 'late')).toBe(1)
  const [late] = await db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, 'late'), eq(auditLog.at, 5)))
  expect(late?.seq).toBe(3)
  expect(await verdictOn('late')).toMatchObject({ intact: true })
})

it('does not fork, however many sealers run while rows keep arriving', async () => {
  const sealers = Array.from({ length: 6 }, async (_, index) => {
    await write('busy', ...Array.from({ length: 10 }, (_each, n) => index * 100 + n))
    return sealAudit(database(), 'busy')
  })
  const counts = await Promise.all([...sealers, sealAudit(database(), 'busy')])
  const rest = await sealAudit(database(), 'busy')
  expect(counts.reduce((a, b) => a + b) + rest).toBe(60)
  expect(await verdictOn('busy')).toMatchObject({ sealed: 60, waiting: 0, intact: true })
})

it('keeps the chains of workspaces apart and seals all that wait', async () => {
  while ((await sealWaiting(database())) > 0);
  await write('a', 1, 2)
  await write('b', 1)
  expect(await sealWaiting(database())).toBe(3)
  expect(await sealWaiting(database())).toBe(0)
  expect(await verdictOn('a')).toMatchObject({ sealed: 2, intact: true })
  expect(await verdictOn('b')).toMatchObject({ sealed: 1, intact: true })
})

it('begins with whoever waits the longest, so that many busy workspaces keep nobody waiting', async () => {
  while ((await sealWaiting(database())) > 0);
  for (let n = 0; n < 50; n++) await write(`a-busy-${n}`, 1000)
  await write('z-patient', 1)
  await sealWaiting(database())
  expect(await verdictOn('z-patient')).toMatchObject({ sealed: 1, waiting: 0 })
  await sealWaiting(database())
})

it('seals more rows than fit into one batch', async () => {
  for (let block = 0; block < 25; block++)
    await write('long', ...Array.from({ length: 10 }, (_, n) => block * 10 + n))
  expect(await sealAudit(database(), 'long')).toBe(250)
  expect(await verdictOn('long')).toMatchObject({ sealed: 250, intact: true })
})
