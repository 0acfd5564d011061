import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Content, CreateContentInput } from '#core/contracts/content'
import { contentKeys, contentQuery, createContent, saveContent } from '#web/features/content/index'
import { isProblem } from '#web/lib/problem'
import { createStudioDocument } from './studio-document.ts'
import { unsavedCopy } from './unsaved-copy.ts'

interface Options {
  initial: Content | null
  workspaceId: string
  /** What a new row is given besides its words, asked for when it is created. */
  kindOfNew: () => Pick<CreateContentInput, 'type' | 'language' | 'campaignId'>
  onCreated: (content: Content) => void
}

/** A refusal that may pass by itself is tried again, like no answer at all. */
const whyFailed = (error: unknown) => {
  if (isProblem(error, 'precondition_failed')) return 'conflict'
  return isProblem(error, 'offline', 'internal', 'rate_limited', 'unauthenticated') ? 'offline' : 'refused'
}

/** The page's document with the API, this device's storage and the browser's events behind it. */
export function useStudioDocument(options: Options) {
  const client = useQueryClient()
  const { t } = useTranslation('studio')
  const mounted = useRef(true)
  const latest = useRef(options)
  latest.current = options
  const [document] = useState(() => {
    const { initial, workspaceId } = options
    const known = (content: Content) => {
      client.setQueryData(contentKeys.one(content.id), content)
      void client.invalidateQueries({ queryKey: contentKeys.lists })
      return content
    }
    return createStudioDocument(initial, {
      create: async (words) => known(await createContent({ ...latest.current.kindOfNew(), ...words })),
      save: async (id, version, change) => known(await saveContent(id, version, change)),
      load: (id) => client.fetchQuery({ ...contentQuery(id), staleTime: 0 }),
      copyOf: (id) => unsavedCopy(localStorage, workspaceId, id),
      schedule(run, ms) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      now: Date.now,
      whyFailed,
      untitled: t('page.untitled'),
      created: (content) => {
        if (mounted.current) latest.current.onCreated(content)
      },
    })
  })
  const state = useSyncExternalStore(document.subscribe, document.read)

  useEffect(() => {
    mounted.current = true
    const leave = () => {
      document.keepCopy()
      void document.flush()
    }
    const hidden = () => window.document.visibilityState === 'hidden' && leave()
    window.addEventListener('online', document.retry)
    window.addEventListener('pagehide', leave)
    window.document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('online', document.retry)
      window.removeEventListener('pagehide', leave)
      window.document.removeEventListener('visibilitychange', hidden)
      mounted.current = false
      leave()
    }
  }, [document])

  return { document, state }
}
