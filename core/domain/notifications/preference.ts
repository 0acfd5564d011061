/** What was chosen about one kind on one channel; null where nobody chose. */
export interface Choices {
  /** By the person, for this workspace. */
  here: boolean | null
  /** By the person, for every workspace they are in. */
  everywhere: boolean | null
  /** By the workspace, for its members. */
  workspace: boolean | null
}

export interface Preference {
  on: boolean
  by: 'person' | 'person_everywhere' | 'workspace'
}

/** The choice that holds: the person goes before the workspace, and the particular before the general. */
export function preferenceOf({ here, everywhere, workspace }: Choices): Preference | null {
  if (here !== null) return { on: here, by: 'person' }
  if (everywhere !== null) return { on: everywhere, by: 'person_everywhere' }
  return workspace === null ? null : { on: workspace, by: 'workspace' }
}
