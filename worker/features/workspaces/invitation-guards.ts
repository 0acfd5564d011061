import { sql } from 'drizzle-orm'
import { AppError } from '#core/errors'
import type { Guard } from '../../db/commit.ts'

const MAX_PENDING = 500

const answered = new AppError('conflict', 'This invitation has been answered or canceled already.', {
  reason: 'invitation_answered',
})

/** Holds while nobody has answered or canceled it. */
export const stillPending = (id: string): Guard => ({
  name: 'pending',
  condition: sql`EXISTS (SELECT 1 FROM invitation WHERE id = ${id} AND status = 'pending')`,
  error: answered,
})

/** Holds while no other open invitation asks the same address into the workspace. */
export const onlyInvitation = (workspaceId: string, email: string, id: string): Guard => ({
  name: 'only-invitation',
  condition: sql`NOT EXISTS (SELECT 1 FROM invitation WHERE organization_id = ${workspaceId}
    AND email = ${email} AND status = 'pending' AND id <> ${id})`,
  error: new AppError('conflict', 'Somebody invited this address a moment ago.', {
    reason: 'invited_already',
  }),
})

export const roomForInvitation = (workspaceId: string): Guard => ({
  name: 'invitations',
  condition: sql`(SELECT count(*) FROM invitation WHERE organization_id = ${workspaceId} AND status = 'pending') < ${MAX_PENDING}`,
  error: new AppError(
    'conflict',
    `At most ${MAX_PENDING} invitations can be open. Cancel those no longer needed.`,
    { reason: 'invitations_full' },
  ),
})
