import { Fragment } from 'react'

/** An address or a dotted name, which may be broken where its parts meet and not within them. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@._])/).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
