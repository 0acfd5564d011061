import type { Version } from '#core/contracts/history'
import type { VersionRow } from '#objects/collaboration-session/history-storage'

export const toVersion = ({ at, ...row }: VersionRow): Version => ({ ...row, at: new Date(at).toISOString() })
