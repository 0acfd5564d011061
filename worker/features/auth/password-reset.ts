import type { Deps } from '../../deps.ts'
import type { AccountMails } from './account-mails.ts'
import { recordAccountChange } from './record-account-change.ts'
import { securityNoticed } from './security-noticed.ts'

type Owner = Parameters<AccountMails['passwordChanged']>[0]

/** After a reset by mail: the audit row, and the word to the owner, in their inbox and by mail. */
export async function passwordReset(
  deps: Deps,
  mails: AccountMails,
  user: Owner,
  headers?: Headers,
): Promise<void> {
  await recordAccountChange(deps, { userId: user.id, headers, entry: { action: 'account.password_reset' } })
  await securityNoticed(deps, { userId: user.id, change: 'password_changed', headers })
  await mails.passwordChanged(user, headers)
}
