import { commentParts, type Mention, mentionMark } from '#core/domain/comments/mentions'

/** A comment as it is being written: `@Name` in plain text, and who is meant. */
export interface MentionDraft {
  text: string
  mentions: readonly Mention[]
}

export const EMPTY_DRAFT: MentionDraft = { text: '', mentions: [] }

/** A stored comment, to be changed. */
export function draftOf(stored: string): MentionDraft {
  const mentions: Mention[] = []
  let text = ''
  for (const part of commentParts(stored)) {
    if ('mention' in part) mentions.push(part.mention)
    text += 'mention' in part ? `@${part.mention.name}` : part.text
  }
  return { text, mentions }
}

/** What is sent: each `@Name` that was chosen from the list becomes a mention, the longest names first. */
export function storedText({ text, mentions }: MentionDraft): string {
  const byLength = [...mentions].toSorted((a, b) => b.name.length - a.name.length)
  let stored = ''
  for (let at = 0; at < text.length; ) {
    const meant = text[at] === '@' ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined
    stored += meant ? mentionMark(meant) : text[at]
    at += meant ? meant.name.length + 1 : 1
  }
  return stored.trim()
}

/** The `@` and the letters after it that stand before the caret; null when no mention is being written there. */
export function openMention(text: string, caret: number): { start: number; query: string } | null {
  const found = /(?:^|[\s(])@([^\s@][^@\n]{0,39})?$/u.exec(text.slice(0, caret))
  if (!found) return null
  const query = found[1] ?? ''
  return { start: caret - query.length - 1, query }
}

/** The draft with the open mention filled in, and where the caret stands then. */
export function chooseMention(
  draft: MentionDraft,
  caret: number,
  person: Mention,
): { draft: MentionDraft; caret: number } {
  const open = openMention(draft.text, caret)
  const start = open?.start ?? caret
  const rest = draft.text.slice(caret)
  const inserted = `@${person.name}${/^[\s,.;:!?)]/.test(rest) ? '' : ' '}`
  const mentions = [...draft.mentions.filter(({ userId }) => userId !== person.userId), person]
  return {
    draft: { text: draft.text.slice(0, start) + inserted + rest, mentions },
    caret: start + inserted.length + (rest.startsWith(' ') ? 1 : 0),
  }
}

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()

/** The people a query may mean, by the start of any of their names; at most `max`. */
export function matchPeople(people: readonly Mention[], query: string, max = 6): Mention[] {
  const wanted = folded(query)
  return people
    .filter(({ name }) => {
      const whole = folded(name)
      return whole.startsWith(wanted) || whole.split(/\s+/).some((word) => word.startsWith(wanted))
    })
    .slice(0, max)
}
