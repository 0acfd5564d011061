import { Fragment } from 'react'
import type { Span } from '#core/domain/content/highlight'
import classes from './marked-text.module.css'

/** A text with the places that a search found in it. */
export function MarkedText({ text, spans = [] }: { text: string; spans?: readonly Span[] | undefined }) {
  let at = 0
  const parts = spans.map(([from, to]) => {
    const before = text.slice(at, from)
    at = to
    return (
      <Fragment key={from}>
        {before}
        <mark className={classes.hit}>{text.slice(from, to)}</mark>
      </Fragment>
    )
  })
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
