import { useMemo } from 'react'
import { wordDiff } from '#core/domain/history/word-diff'
import classes from './word-diff.module.css'

/** What became of a text, word by word: taken out struck through, put in underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => wordDiff(before, after), [before, after])
  return (
    <span className={classes.diff}>
      {parts.map(({ change, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no other name than its place
        if (change === 'same') return <span key={at}>{text}</span>
        const Tag = change === 'inserted' ? 'ins' : 'del'
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no other name than its place
        return <Tag key={at}>{text}</Tag>
      })}
    </span>
  )
}
