import { z } from 'zod'

/** The sockets of a live document, one entry for each. */
export const rosterSchema = z.array(
  z.object({ userId: z.string(), credential: z.string(), issuedAt: z.number() }),
)
export type Roster = z.infer<typeof rosterSchema>
