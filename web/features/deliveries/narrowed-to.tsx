import { CloseButton } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { narrowedToQuery } from './delivery-queries.ts'
import classes from './narrowed-to.module.css'

/** Says that only one broadcast's messages are meant, leads to it, and takes that back. */
export function NarrowedTo({ broadcastId, onClear }: { broadcastId: string; onClear: () => void }) {
  const { t } = useTranslation('deliveries')
  const { data } = useQuery(narrowedToQuery(broadcastId))
  return (
    <div className={classes.narrowed}>
      <IconSend size={14} stroke={1.5} aria-hidden />
      <Link to="/broadcasts/$broadcastId" params={{ broadcastId }}>
        {data?.name ?? t('kind.broadcast')}
      </Link>
      <CloseButton size="sm" aria-label={t('narrowed.clear')} onClick={onClear} />
    </div>
  )
}
