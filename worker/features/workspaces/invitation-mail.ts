import { roleName } from '#core/domain/access/role-name'
import { renderMail } from '#core/domain/mail/render-mail'
import type { Ctx } from '../../context.ts'
import { requestMail } from '../mail/index.ts'
import { invitedRole, type NamedInvitation } from './invitations.ts'
import { localeOf } from './rows.ts'

/** The mail with the link, in the workspace's language; each renewal of the invitation is a mail of its own. */
export function invitationMail(ctx: Ctx, row: NamedInvitation) {
  const locale = localeOf(row)
  const expiresAt = row.expiresAt.getTime()
  const words = renderMail('invitation', locale, {
    inviterName: row.inviterName,
    workspaceName: row.workspaceName,
    roleName: roleName(locale, invitedRole(row)),
    url: `${ctx.deps.config.APP_URL}/invitations/${row.id}`,
    expiresAt,
  })
  const key = `invitation:${row.id}:${expiresAt}`
  return requestMail(ctx, { key, workspaceId: ctx.workspaceId, to: row.email, ...words })
}
