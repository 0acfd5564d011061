import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'
import { placeOf } from './place-of.ts'
import { useOpenPlace } from './use-open-place.ts'

/** The way to what an item is about: its text, or the page that its message names. */
export function ItemLink({ item }: { item: InboxItem }) {
  const { t } = useTranslation('inbox')
  const open = useOpenPlace()
  const place = placeOf(item, location.origin)
  if (!place) return null
  if ('contentId' in place) {
    const { contentId } = place
    return (
      <Button
        mt="lg"
        renderRoot={(props) => <Link to="/studio/$contentId" params={{ contentId }} {...props} />}
      >
        {t(item.kind === 'review.requested' ? 'review' : 'open')}
      </Button>
    )
  }
  if ('href' in place)
    return (
      <Button
        mt="lg"
        variant="default"
        component="a"
        href={place.href}
        target="_blank"
        rel="noopener noreferrer"
        title={place.href}
        rightSection={<IconExternalLink size={16} stroke={1.5} aria-hidden />}
      >
        {t('elsewhere', { host: place.host })}
      </Button>
    )
  const stay = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(place)
  }
  return (
    <Button mt="lg" component="a" href={place.path} onClick={stay}>
      {t('look')}
    </Button>
  )
}
