import { type BriefDraft, briefDraftSchema, emptyBrief } from './brief-draft.ts'

type Store = Pick<Storage, 'getItem' | 'setItem'>

const keyOf = (workspaceId: string) => `marquee.brief.${workspaceId}`

/** The brief this workspace was last left with on this device; what cannot be read is its default. */
export function recallBrief(store: Store, workspaceId: string, language: string): BriefDraft {
  const text = store.getItem(keyOf(workspaceId))
  if (text === null) return emptyBrief(language)
  try {
    const parsed = briefDraftSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : emptyBrief(language)
  } catch {
    return emptyBrief(language)
  }
}

/** Tells by `false` that the device would not keep it; the brief in the form is unharmed. */
export function rememberBrief(store: Store, workspaceId: string, brief: BriefDraft): boolean {
  try {
    store.setItem(keyOf(workspaceId), JSON.stringify(brief))
    return true
  } catch {
    return false
  }
}
