/** People one comment may mention. */
export const MAX_MENTIONS = 20

const MENTION = /@\[([^[\]\n]{1,200})\]\(user:([A-Za-z0-9_-]{1,64})\)/g

export interface Mention {
  userId: string
  name: string
}

/** A stretch of a comment: words, or somebody mentioned. */
export type CommentPart = { text: string } | { mention: Mention }

/** A comment as it is shown: `@[Name](user:id)` becomes a mention, all else stays as written. */
export function commentParts(text: string): CommentPart[] {
  const parts: CommentPart[] = []
  let end = 0
  for (const match of text.matchAll(MENTION)) {
    const [whole, name = '', userId = ''] = match
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ mention: { userId, name } })
    end = match.index + whole.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** The ids mentioned, each once, in order. */
export const mentionedIn = (text: string): string[] => [
  ...new Set(commentParts(text).flatMap((part) => ('mention' in part ? [part.mention.userId] : []))),
]

/** Brackets would end the name. */
export const mentionMark = ({ userId, name }: Mention): string =>
  `@[${name.replaceAll(/[[\]\n]/g, ' ').trim() || '—'}](user:${userId})`

/** The comment with each person called by the name they have, so that no mention passes for somebody else. */
export function withTrueNames(text: string, names: ReadonlyMap<string, string>): string {
  return commentParts(text)
    .map((part) => {
      if ('text' in part) return part.text
      const { userId, name } = part.mention
      return mentionMark({ userId, name: names.get(userId) ?? name })
    })
    .join('')
}

/** The comment in one line of plain words, at most `max` characters: for a notification. */
export function commentExcerpt(text: string, max = 200): string {
  const words = commentParts(text)
    .map((part) => ('text' in part ? part.text : `@${part.mention.name}`))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return words.length <= max
    ? words
    : `${words
        .slice(0, max - 1)
        .trimEnd()
        .toWellFormed()}…`
}
