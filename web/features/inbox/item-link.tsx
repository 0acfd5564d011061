import { Button } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'

/** The way to what an item is about: its text, or the page that its message names. */
export function ItemLink({ item: { kind, data } }: { item: InboxItem }) {
  const { t } = useTranslation('inbox')
  const { history } = useRouter()
  const { contentId, values } = data
  if (contentId)
    return (
      <Button
        mt="lg"
        renderRoot={(props) => <Link to="/studio/$contentId" params={{ contentId }} {...props} />}
      >
        {t(kind === 'review.requested' ? 'review' : 'open')}
      </Button>
    )
  const url = URL.parse(String(values?.url ?? ''))
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const isOurs = url.origin === location.origin
  const stay = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    history.push(`${url.pathname}${url.search}${url.hash}`)
  }
  return (
    <Button
      mt="lg"
      component="a"
      href={url.href}
      {...(isOurs ? { onClick: stay } : { target: '_blank', rel: 'noreferrer' })}
    >
      {t('look')}
    </Button>
  )
}
