import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'

/** y-protocols: the first number of a binary frame, and the second of a sync frame. */
const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

export type ServerFrame =
  /** What the server has; it wants what it lacks. */
  | { kind: 'step1'; stateVector: Uint8Array }
  /** What this page lacked; `whole` when it answers our own question, so that nothing is missing any more. */
  | { kind: 'update'; update: Uint8Array; whole: boolean }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'queryAwareness' }

/** Reads a frame of the session (PROTOCOL.md, Frames). Throws for what is not of the protocol. */
export function readFrame(bytes: Uint8Array): ServerFrame {
  const decoder = createDecoder(bytes)
  const type = readVarUint(decoder)
  if (type === QUERY_AWARENESS) return { kind: 'queryAwareness' }
  if (type === AWARENESS) return { kind: 'awareness', update: readVarUint8Array(decoder) }
  if (type !== SYNC) throw new Error(`Unknown frame type ${type}.`)
  const step = readVarUint(decoder)
  const payload = readVarUint8Array(decoder)
  if (step === STEP_1) return { kind: 'step1', stateVector: payload }
  if (step === STEP_2 || step === UPDATE) return { kind: 'update', update: payload, whole: step === STEP_2 }
  throw new Error(`Unknown sync step ${step}.`)
}

function frame(head: readonly number[], payload: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  for (const number of head) writeVarUint(encoder, number)
  writeVarUint8Array(encoder, payload)
  return toUint8Array(encoder)
}

export const step1Frame = (stateVector: Uint8Array) => frame([SYNC, STEP_1], stateVector)
export const updateFrame = (update: Uint8Array) => frame([SYNC, UPDATE], update)
export const awarenessFrame = (update: Uint8Array) => frame([AWARENESS], update)
export const queryAwarenessFrame = () => Uint8Array.of(QUERY_AWARENESS)
