import { z } from 'zod'

/** What one socket and one session may use. A deployer may change any of them (`COLLABORATION_LIMITS`, JSON). */
export const limitsSchema = z
  .object({
    /** Largest frame a socket may send (bytes). */
    message: z.int().positive().default(1_048_576),
    /** Document updates a second for one socket, and its burst. */
    updatesPerSecond: z.number().positive().default(50),
    updateBurst: z.int().positive().default(300),
    /** Awareness and typed messages a second for one socket, and their burst. */
    signalsPerSecond: z.number().positive().default(30),
    signalBurst: z.int().positive().default(120),
    /** Largest awareness state of one client (bytes of JSON), and how many clients one socket may speak for. */
    awarenessState: z.int().positive().default(4_096),
    awarenessClients: z.int().positive().default(4),
    sockets: z.int().positive().default(500),
    /** Largest encoded document (bytes). */
    document: z.int().positive().default(20_000_000),
  })
  .prefault({})
export type Limits = z.infer<typeof limitsSchema>

/** Close codes of the session; the reason says the same in words. */
export const CLOSE = {
  malformed: 4400,
  unauthenticated: 4401,
  removed: 4403,
  gone: 4404,
  tooFast: 4408,
  crowded: 4409,
  frameTooLarge: 4413,
  documentTooLarge: 4414,
  storage: 4500,
} as const
