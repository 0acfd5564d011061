import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** y-protocols: the first number of a binary frame, and the second of a sync frame. */
const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** What one client is doing, as it says itself; `state` is JSON, `null` when it has gone. */
export interface AwarenessEntry {
  clientId: number
  clock: number
  state: string
}

export type Frame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; entries: AwarenessEntry[] }
  | { kind: 'queryAwareness' }

/** Reads one frame of a socket. Throws for anything the protocol does not know; never reads past the frame. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = createDecoder(bytes)
  const type = readVarUint(decoder)
  if (type === QUERY_AWARENESS) return { kind: 'queryAwareness' }
  if (type === AWARENESS) return { kind: 'awareness', entries: readAwareness(readVarUint8Array(decoder)) }
  if (type !== SYNC) throw new Error('Unknown frame type.')
  const step = readVarUint(decoder)
  const payload = readVarUint8Array(decoder)
  if (step === STEP_1) return { kind: 'step1', stateVector: payload }
  if (step === STEP_2 || step === UPDATE) return { kind: 'update', update: payload }
  throw new Error('Unknown sync step.')
}

function readAwareness(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = createDecoder(bytes)
  const count = readVarUint(decoder)
  const entries: AwarenessEntry[] = []
  for (let i = 0; i < count; i++)
    entries.push({
      clientId: readVarUint(decoder),
      clock: readVarUint(decoder),
      state: readVarString(decoder),
    })
  return entries
}

const syncFrame = (step: number, payload: Uint8Array): Uint8Array => {
  const encoder = createEncoder()
  writeVarUint(encoder, SYNC)
  writeVarUint(encoder, step)
  writeVarUint8Array(encoder, payload)
  return toUint8Array(encoder)
}

export const step1Frame = (stateVector: Uint8Array) => syncFrame(STEP_1, stateVector)
export const step2Frame = (update: Uint8Array) => syncFrame(STEP_2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(UPDATE, update)
export const queryAwarenessFrame = () => new Uint8Array([QUERY_AWARENESS])

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const inner = createEncoder()
  writeVarUint(inner, entries.length)
  for (const { clientId, clock, state } of entries) {
    writeVarUint(inner, clientId)
    writeVarUint(inner, clock)
    writeVarString(inner, state)
  }
  const encoder = createEncoder()
  writeVarUint(encoder, AWARENESS)
  writeVarUint8Array(encoder, toUint8Array(inner))
  return toUint8Array(encoder)
}
