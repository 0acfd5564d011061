import { useMemo } from 'react'
import { parseMarkdown } from '#core/richtext/markdown'
import { proseClasses, RenderedNode } from '#web/features/studio/index'
import classes from './bulk.module.css'

/** A row's text as a reader sees it. */
export default function RowText({ body }: { body: string }) {
  const doc = useMemo(() => parseMarkdown(body).toJSON(), [body])
  return (
    <div className={`${proseClasses.prose} ${classes.body}`} data-compact>
      <RenderedNode node={doc} />
    </div>
  )
}
