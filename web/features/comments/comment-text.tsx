import { commentParts } from '#core/domain/comments/mentions'
import classes from './comments.module.css'

/** A comment with its mentions marked; nothing in it is markup. */
export function CommentText({ text }: { text: string }) {
  let at = 0
  return (
    <p className={classes.text}>
      {commentParts(text).map((part) => {
        at += 1
        return 'mention' in part ? (
          <span key={at} className={classes.mention}>
            @{part.mention.name}
          </span>
        ) : (
          part.text
        )
      })}
    </p>
  )
}
