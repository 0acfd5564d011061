import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BrandVoice } from '#core/contracts/brand'
import { effectiveNumbers } from '#core/domain/brand/portrait/effective-numbers'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './brand.module.css'
import { voicesQuery } from './brand-queries.ts'
import { BrandTabs } from './brand-tabs.tsx'
import { NoVoice } from './no-voice.tsx'

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
          <NoVoice writes={writes} />
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
  const format = useFormat()
  const facts = [
    t(`studio:tone.${voice.tone}`),
    ...(voice.portrait
      ? [t('wordsASentence', { words: format.number(effectiveNumbers(voice.portrait).sentenceWords) })]
      : []),
    t('version', { version: voice.version }),
  ]
  return (
    <Link to="/brand/$voiceId" params={{ voiceId: voice.id }} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>{voice.name}</span>
        {voice.sample && <span className={classes.sample}>{voice.sample}</span>}
      </span>
      <span className={classes.facts}>
        {facts.join(' · ')} · <TimeAgo at={voice.updatedAt} />
      </span>
    </Link>
  )
}
