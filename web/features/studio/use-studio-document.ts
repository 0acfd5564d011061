import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content, CreateContentInput } from '#core/contracts/content'
import {
  amendContent,
  contentKeys,
  contentQuery,
  createContent,
  settleContent,
} from '#web/features/content/index'
import { openContent } from '#web/lib/live/open-content'
import { isProblem } from '#web/lib/problem'
import { useSession } from '#web/lib/session'
import { createStudioDocument, type StudioDocument } from './studio-document.ts'
import { unsavedCopy } from './unsaved-copy.ts'

interface Options {
  initial: Content | null
  /** What a new row is given besides its words, asked for when it is created. */
  kindOfNew: () => Pick<CreateContentInput, 'type' | 'language' | 'campaignId'>
  onCreated: (content: Content) => void
}

/** A refusal that may pass by itself is tried again, like no answer at all. */
const passes = (error: unknown) => isProblem(error, 'offline', 'internal', 'rate_limited', 'unauthenticated')

/** The page's document with the API, this device's storage and the browser's events behind it. */
export function useStudioDocument(options: Options) {
  const client = useQueryClient()
  const { t } = useTranslation('studio')
  const { userId, workspaceId } = useSession()
  const latest = useRef(options)
  latest.current = options

  function create(): StudioDocument {
    const known = (content: Content) => {
      client.setQueryData(contentKeys.one(content.id), content)
      void client.invalidateQueries({ queryKey: contentKeys.lists })
      return content
    }
    const load = (id: string) => client.fetchQuery({ ...contentQuery(id), staleTime: 0 })
    return createStudioDocument(options.initial, {
      create: async (words) => known(await createContent({ ...latest.current.kindOfNew(), ...words })),
      amend: async (id, change) => known(await amendContent(id, change)),
      load,
      settle: async (id) => known(await settleContent(id)),
      open: (id) => openContent(userId, id),
      writing: () => import('./shared-words.ts'),
      copyOfNew: unsavedCopy(localStorage, workspaceId, null),
      schedule(run, ms) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      now: Date.now,
      passes,
      untitled: t('page.untitled'),
      created: (content) => latest.current.onCreated(content),
    })
  }
  const [document] = useState(create)

  useEffect(() => {
    document.start()
    const hidden = () => window.document.visibilityState === 'hidden' && document.keepCopy()
    window.addEventListener('online', document.retry)
    const leaving = (event: BeforeUnloadEvent) => {
      if (document.read().save.phase === 'stranded') event.preventDefault()
    }
    window.addEventListener('pagehide', document.keepCopy)
    window.addEventListener('beforeunload', leaving)
    window.document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('online', document.retry)
      window.removeEventListener('pagehide', document.keepCopy)
      window.removeEventListener('beforeunload', leaving)
      window.document.removeEventListener('visibilitychange', hidden)
      document.dispose()
    }
  }, [document])

  return document
}
