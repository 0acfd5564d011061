import { canonicalJson } from './canonical-json.ts'

/** What an audit row says; `at` is epoch milliseconds. */
export interface AuditRecord {
  id: string
  workspaceId: string
  action: string
  resource: string
  resourceId: string
  actor: string
  at: number
  requestId: string
  detail: Record<string, unknown>
}

/** A place in the chain: how many rows so far, and the hash of the last. */
export interface Link {
  seq: number
  hash: string
}

export type SealedRecord = AuditRecord & Link

/** SHA-256 of the text's UTF-8, in hex. */
export type Hash = (text: string) => Promise<string>

export const GENESIS: Link = { seq: 0, hash: '0'.repeat(64) }

/** The link of a record that follows `before`: SHA-256(previous hash ‖ canonical JSON of the row and its place). */
export async function nextLink(before: Link, record: AuditRecord, hash: Hash): Promise<Link> {
  const seq = before.seq + 1
  const { id, workspaceId, action, resource, resourceId, actor, at, requestId, detail } = record
  const row = { seq, id, workspaceId, action, resource, resourceId, actor, at, requestId, detail }
  return { seq, hash: await hash(before.hash + canonicalJson(row)) }
}

/** Links of records in the order given. */
export async function linkAll(before: Link, records: readonly AuditRecord[], hash: Hash): Promise<Link[]> {
  const links: Link[] = []
  for (const record of records) links.push(await nextLink(links.at(-1) ?? before, record, hash))
  return links
}

export type Fault = 'missing' | 'changed' | 'inserted'
export type Verdict = { intact: true; reached: Link } | { intact: false; brokenAt: number; fault: Fault }

/** Walks sealed records, ordered by place, from a link that is known to hold. */
export async function walkChain(from: Link, records: readonly SealedRecord[], hash: Hash): Promise<Verdict> {
  let reached = from
  for (const record of records) {
    const expected = await nextLink(reached, record, hash)
    if (record.seq !== expected.seq)
      return {
        intact: false,
        brokenAt: Math.min(record.seq, expected.seq),
        fault: record.seq > expected.seq ? 'missing' : 'inserted',
      }
    if (record.hash !== expected.hash) return { intact: false, brokenAt: expected.seq, fault: 'changed' }
    reached = expected
  }
  return { intact: true, reached }
}

/** The end of the walk against the head the sealer keeps: rows cut off or added at the end show here. */
export function meetHead(reached: Link, head: Link): Verdict {
  if (reached.seq < head.seq) return { intact: false, brokenAt: reached.seq + 1, fault: 'missing' }
  if (reached.seq > head.seq) return { intact: false, brokenAt: head.seq + 1, fault: 'inserted' }
  if (reached.hash !== head.hash) return { intact: false, brokenAt: reached.seq, fault: 'changed' }
  return { intact: true, reached }
}
