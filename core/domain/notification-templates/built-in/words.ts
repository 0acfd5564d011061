import type { WordsOf } from '../../../contracts/notification-templates.ts'
import type { Kind } from '../../notifications/kinds.ts'

/** How every kind is said on every channel. */
export type BuiltInCatalogue = Record<Kind, WordsOf>

/** The words of one kind, from which those of each channel are made. */
export interface KindWords {
  /** What happened, in one line. */
  says: string
  /** More of it, in Markdown; `short` where there is no room for it. */
  more?: string
  short?: string
  /** What the button does. */
  action: string
  /** The small print of the mail. */
  note: string
  greeting: string
}

/** A kind's words on every channel, in the form that each has. */
export function onEveryChannel({
  says,
  more = '',
  short = more,
  action,
  note,
  greeting,
}: KindWords): WordsOf {
  const url = '{{ url }}'
  return {
    email: {
      ...{ subject: says, preheader: '', title: says, note },
      body: [greeting, more].filter(Boolean).join('\n\n'),
      ...{ actionLabel: action, actionUrl: url },
    },
    push: { title: says, body: short, action, url },
    sms: { text: `${says} ${url}` },
    chat: { text: short ? `${says}\n${short}` : says, url },
    in_app: { title: says, body: short },
  }
}
