import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { contentQuery } from '#web/features/content/index'
import type { StudioDocument } from './studio-document.ts'

/** Tells the page what the library has whenever that is read anew; shows nothing, so nothing is drawn for it. */
export function FollowLibrary({ contentId, document }: { contentId: string; document: StudioDocument }) {
  const { data } = useQuery(contentQuery(contentId))
  useEffect(() => {
    if (data) document.adopt(data)
  }, [data, document])
  return null
}
