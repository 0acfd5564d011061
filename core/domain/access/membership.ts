import type { Role } from './permissions.ts'

/**
 * May someone of role `by` turn a member from `from` into `to` (null: out of the workspace)?
 * Owners are made and unmade by owners alone; all else is a matter of the `member:manage` permission.
 */
export const mayChangeMember = (by: Role, from: Role, to: Role | null): boolean =>
  by === 'owner' || (from !== 'owner' && to !== 'owner')

/** True when a workspace would lose this owner, so that another one must remain. */
export const unmakesOwner = (from: Role, to: Role | null): boolean => from === 'owner' && to !== 'owner'
