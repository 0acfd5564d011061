import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { DocumentLog } from '../../durable-objects/collaboration-session/document-log.ts'
import { MemoryLog } from '../../durable-objects/collaboration-session/storage.ts'

/**
 * Writes a recorded paper (josephg/editing-traces, automerge-paper.json.gz) through the document log as a session
 * would, and compares what is stored, and how long it takes to open, with bare Yjs.
 */
const path = process.argv[2]
if (!path) throw new Error('Give the path of automerge-paper.json.gz (github.com/josephg/editing-traces).')
const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(path)).toString())

const median = (work: () => unknown, runs = 15): number => {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  }).sort((a, b) => a - b)
  return times[Math.floor(runs / 2)] ?? Number.NaN
}
const heap = () => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

const writer = new Y.Doc()
const text = writer.getText('t')
const updates: Uint8Array[] = []
writer.on('update', (update: Uint8Array) => updates.push(update))
let edits = 0
for (const { patches } of txns)
  writer.transact(() => {
    for (const [at, remove, insert] of patches) {
      if (remove > 0) text.delete(at, remove)
      if (insert) text.insert(at, insert)
      edits++
    }
  })
const bare = Y.encodeStateAsUpdateV2(writer)

const log = new MemoryLog()
const session = new DocumentLog(log)
const began = performance.now()
for (const update of updates) {
  session.apply([update])
  session.append(update)
}
const written = performance.now() - began
session.compact()

const before = heap()
const opened = new DocumentLog(log)
const held = heap() - before
if (opened.doc.getText('t').toString() !== endContent) throw new Error('The text differs from the trace.')
const open = median(() => new DocumentLog(log))
const parse = median(() => Y.applyUpdateV2(new Y.Doc(), bare))
const first = Y.encodeStateAsUpdate(writer)
const parseFirst = median(() => Y.applyUpdate(new Y.Doc(), first))

console.log(`${edits} edits, one by one through the log: ${(written / 1000).toFixed(1)} s`)
console.log('| | ours | bare Yjs | ratio |\n| --- | --- | --- | --- |')
console.log(
  `| stored, bytes | ${log.size().bytes} | ${bare.byteLength} | ${(log.size().bytes / bare.byteLength).toFixed(3)} |`,
)
console.log(
  `| open, ms | ${open.toFixed(1)} | ${parse.toFixed(1)} (first encoding ${parseFirst.toFixed(1)}) | ${(open / parse).toFixed(2)} |`,
)
console.log(`| memory of the open document, MB | ${held.toFixed(1)} | | |`)
