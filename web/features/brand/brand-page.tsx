import { Button } from '@mantine/core'
import { IconPlus, IconQuote } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BrandVoice } from '#core/contracts/brand'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './brand.module.css'
import { voicesQuery } from './brand-queries.ts'
import { BrandTabs } from './brand-tabs.tsx'

/** The voices this workspace writes in. */
export function BrandPage() {
  const { t } = useTranslation('brand')
  const writes = useSession().can('brand:write')
  const { data, error, refetch } = useQuery(voicesQuery())
  const create = writes && (
    <Button
      leftSection={<IconPlus size={16} stroke={1.5} />}
      renderRoot={(props) => <Link to="/brand/$voiceId" params={{ voiceId: 'new' }} {...props} />}
    >
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} action={create} />
      <BrandTabs at="voices" />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={4} />
        ) : data.length === 0 ? (
          <EmptyState icon={IconQuote} title={t('empty.title')}>
            {t('empty.detail')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.map((voice) => (
              <li key={voice.id}>
                <VoiceRow voice={voice} />
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </>
  )
}

function VoiceRow({ voice }: { voice: BrandVoice }) {
  const { t } = useTranslation(['brand', 'studio'])
  return (
    <Link to="/brand/$voiceId" params={{ voiceId: voice.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{voice.name}</span>
        {voice.sample && <span className={classes.sample}>{voice.sample}</span>}
      </span>
      <span className={classes.facts}>
        {t(`studio:tone.${voice.tone}`)} · {t('version', { version: voice.version })} ·{' '}
        <TimeAgo at={voice.updatedAt} />
      </span>
    </Link>
  )
}
