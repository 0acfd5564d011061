import type { Reaction } from '../../events/reactions.ts'
import { notify } from './notify.ts'
import { membersWho } from './recipients.ts'

/** Whoever runs the workspace hears that a schedule ran late. */
export const notifyOfLateSchedule: Reaction<'schedule.late'> = {
  name: 'notify-of-late-schedule',
  async run(ctx, { id, workspaceId, occurredAt, data }) {
    if (!workspaceId) return []
    const told = await membersWho(ctx.db, workspaceId, 'operations:manage')
    const { name: title, minutes } = data
    return notify(ctx, { id, workspaceId, occurredAt }, 'schedule.late', told, {
      ...{ actor: null, title, excerpt: '', contentId: null, threadId: null },
      values: { minutes, url: `${ctx.deps.config.APP_URL}/broadcasts/schedules` },
    })
  },
}
