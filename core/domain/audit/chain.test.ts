import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { type AuditRecord, GENESIS, linkAll, meetHead, type SealedRecord, walkChain } from './chain.ts'

const sha256 = async (text: string) => createHash('sha256').update(text).digest('hex')

const record = (id: string, detail: Record<string, unknown> = {}): AuditRecord => ({
  id,
  workspaceId: 'w1',
  action: 'content.created',
  resource: 'content',
  resourceId: 'c1',
  actor: 'user:u1',
  at: 1_000,
  requestId: 'r1',
  detail,
})

async function sealed(...ids: string[]): Promise<SealedRecord[]> {
  const records = ids.map((id) => record(id, { title: id }))
  const links = await linkAll(GENESIS, records, sha256)
  return records.map((each, index) => ({ ...each, ...(links[index] ?? GENESIS) }))
}
const verdictOn = (rows: SealedRecord[]) => walkChain(GENESIS, rows, sha256)

describe('canonical JSON', () => {
  it('is one text for one value, however it was put together', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é\\"","d":null}]}',
    )
    expect(canonicalJson({ a: 1, gone: undefined })).toBe('{"a":1}')
    expect(canonicalJson({ '10': 1, '9': 2, a: 3 })).toBe('{"10":1,"9":2,"a":3}')
  })

  it('tells apart what only looks alike', () => {
    const texts = [{ a: '1' }, { a: 1 }, { a: [1] }, { a: null }, {}].map(canonicalJson)
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('the chain', () => {
  it('holds when nothing was touched, from the start or from any link', async () => {
    const rows = await sealed('a', 'b', 'c')
    const [first, ...rest] = rows
    expect(await verdictOn(rows)).toEqual({ intact: true, reached: { seq: 3, hash: rows[2]?.hash } })
    expect(await walkChain(first ?? GENESIS, rest, sha256)).toMatchObject({ intact: true })
    expect(await verdictOn([])).toEqual({ intact: true, reached: GENESIS })
  })

  it.each([
    ['action', { action: 'content.deleted' }],
    ['actor', { actor: 'user:u2' }],
    ['time', { at: 1_001 }],
    ['detail', { detail: { title: 'B' } }],
    ['workspace', { workspaceId: 'w2' }],
  ])('breaks where the %s of a row was edited', async (_field, change) => {
    const [a, b, c] = await sealed('a', 'b', 'c')
    if (!a || !b || !c) throw new Error('three rows')
    expect(await verdictOn([a, { ...b, ...change }, c])).toEqual({
      intact: false,
      brokenAt: 2,
      fault: 'changed',
    })
  })

  it('breaks where a row is missing, was added or changed places', async () => {
    const [a, b, c] = await sealed('a', 'b', 'c')
    if (!a || !b || !c) throw new Error('three rows')
    expect(await verdictOn([a, c])).toEqual({ intact: false, brokenAt: 2, fault: 'missing' })
    expect(await verdictOn([a, { ...b, id: 'x' }, b, c])).toMatchObject({ brokenAt: 2, fault: 'changed' })
    expect(await verdictOn([a, a, b, c])).toMatchObject({ brokenAt: 1, fault: 'inserted' })
    expect(await verdictOn([a, { ...c, seq: 2 }, { ...b, seq: 3 }])).toMatchObject({ brokenAt: 2 })
  })

  it('ends at the head, neither before nor behind it', async () => {
    const [a, b] = await sealed('a', 'b')
    if (!a || !b) throw new Error('two rows')
    expect(meetHead(b, b)).toMatchObject({ intact: true })
    expect(meetHead(a, b)).toEqual({ intact: false, brokenAt: 2, fault: 'missing' })
    expect(meetHead(b, a)).toEqual({ intact: false, brokenAt: 2, fault: 'inserted' })
    expect(meetHead(b, { seq: 2, hash: a.hash })).toEqual({ intact: false, brokenAt: 2, fault: 'changed' })
  })
})
