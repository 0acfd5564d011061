import { Button } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DigestRuleInput } from '#core/contracts/digests'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { digestRulesQuery, putDigestRule } from './digest-queries.ts'
import { NewDigest } from './new-digest.tsx'
import classes from './schedules.module.css'
import { useCronWords } from './use-cron-words.ts'

/** Which messages to members are gathered into one, and until when. */
export function DigestsPage() {
  const { t } = useTranslation(['schedules', 'broadcasts'])
  const manages = useSession().can('workspace:update')
  const { data, error, refetch } = useQuery(digestRulesQuery())
  return (
    <>
      <PageHeader title={t('digest.title')} parent={{ label: t('broadcasts:title'), to: '/broadcasts' }} />
      <PageBody narrow>
        <p className={classes.dim}>{t('digest.lead')}</p>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={3} />
        ) : data.items.length === 0 ? (
          <EmptyState icon={IconStack2} title={t('digest.empty')}>
            {t('digest.emptyLead')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {data.items.map((rule) => (
              <Rule key={`${rule.kind} ${rule.channel}`} rule={rule} manages={manages} />
            ))}
          </ul>
        )}
        {data && manages && <NewDigest />}
      </PageBody>
    </>
  )
}

function Rule({ rule, manages }: { rule: DigestRuleInput; manages: boolean }) {
  const { t } = useTranslation(['schedules', 'inbox'])
  const client = useQueryClient()
  const words = useErrorWords()
  const cronWords = useCronWords()
  const { kind, channel, window, cron, timeZone } = rule
  const name = t(`inbox:kind.${kind.replace('.', '_')}`)
  const end = useMutation({
    mutationFn: () => putDigestRule({ kind, channel, window: null, cron: null, timeZone: null }),
    onSuccess(list) {
      client.setQueryData(digestRulesQuery().queryKey, list)
      notify.undo(t('digest.ended', { name }), async () => {
        client.setQueryData(digestRulesQuery().queryKey, await putDigestRule(rule))
      })
    },
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <li className={classes.rule}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.dim}>
          {[
            t(`inbox:channel.${channel}`),
            cron ? cronWords(cron) : t('digest.after', { count: window ?? 0 }),
            ...(cron && timeZone ? [timeZone] : []),
          ].join(' · ')}
        </span>
      </div>
      {manages && (
        <Button size="xs" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('digest.end')}
        </Button>
      )}
    </li>
  )
}
