import type { Version } from '#core/contracts/history'

export interface Day {
  /** The moment of its newest version. */
  at: string
  versions: Version[]
}

/** Versions, newest first, under the day they were made on; `dayOf` names the day in the reader's time zone. */
export function byDay(versions: readonly Version[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = []
  for (const version of versions) {
    const last = days.at(-1)
    if (last && dayOf(last.at) === dayOf(version.at)) last.versions.push(version)
    else days.push({ at: version.at, versions: [version] })
  }
  return days
}
