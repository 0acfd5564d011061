import { Button, Group, Popover, Select, TextInput, VisuallyHidden } from '@mantine/core'
import { IconBan, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContactChannel } from '#core/contracts/consent'
import type { Suppression } from '#core/contracts/suppressions'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { Breakable } from '#web/ui/breakable'
import { ConfirmButton } from '#web/ui/confirm-button'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TimeAgo } from '#web/ui/time-ago'
import tableClasses from '../../ui/table.module.css'
import audienceClasses from './audience.module.css'
import { addSuppression, audienceKeys, liftSuppression, suppressionsQuery } from './audience-queries.ts'
import { AudienceTabs } from './audience-tabs.tsx'
import { SearchField } from './filter-bar.tsx'
import classes from './suppressions-page.module.css'

/** Addresses nothing is sent to, and why. */
export function SuppressionsPage() {
  const { t } = useTranslation('audience')
  const [q, setQ] = useState('')
  const list = useInfiniteQuery(suppressionsQuery(q))
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t('tabs.suppressions')}
        parent={{ label: t('title'), to: '/audience' }}
        action={<AddSuppression />}
      />
      <AudienceTabs at="suppressions" />
      <search className={audienceClasses.filters}>
        <SearchField label={t('suppression.search')} value={q} onChange={setQ} />
      </search>
      <PageBody>
        {list.error && items.length === 0 ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : list.isPending ? (
          <LoadingRows rows={6} />
        ) : items.length === 0 ? (
          <EmptyState icon={IconBan} title={t(q ? 'suppression.none.title' : 'suppression.empty.title')}>
            {t(q ? 'suppression.none.detail' : 'suppression.empty.detail')}
          </EmptyState>
        ) : (
          <>
            <table className={tableClasses.table} aria-label={t('tabs.suppressions')}>
              <thead>
                <tr>
                  <th>{t('suppression.address')}</th>
                  <th>{t('suppression.reason')}</th>
                  <th className={audienceClasses.roomy}>{t('suppression.channel')}</th>
                  <th className={audienceClasses.roomy}>{t('suppression.since')}</th>
                  <th>
                    <VisuallyHidden>{t('suppression.lift')}</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <SuppressionRow key={item.id} item={item} sought={q} />
                ))}
              </tbody>
            </table>
            {list.hasNextPage && (
              <div className={audienceClasses.more}>
                <Button
                  variant="subtle"
                  color="gray"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t('common:state.loadMore')}
                </Button>
              </div>
            )}
          </>
        )}
      </PageBody>
    </>
  )
}

function SuppressionRow({ item, sought }: { item: Suppression; sought: string }) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords('audience')
  const manages = useSession().can('audience:manage')
  const { channel, reason, source, at } = item
  // What was erased is found by its whole address alone, and so is known by what was sought.
  const address = item.address ?? (sought || null)
  // The rest of a source is somebody's id for it, which tells a reader nothing.
  const heardFrom = t(`suppression.by.${source.split(':', 1)[0]}`, { defaultValue: '' })
  const lift = useMutation({
    mutationFn: (given: string) => liftSuppression({ channel, address: given }),
    onSuccess: () => client.invalidateQueries({ queryKey: audienceKeys.all }),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <tr>
      <td className={audienceClasses.wide}>
        <span className={classes.address}>
          {item.address === null ? t('suppression.erased') : <Breakable text={item.address} />}
        </span>
        {heardFrom && <span className={`${classes.address} ${audienceClasses.dim}`}>{heardFrom}</span>}
      </td>
      <td>{t(`reason.${reason}`)}</td>
      <td className={audienceClasses.roomy}>{t(`channel.${channel}`)}</td>
      <td className={audienceClasses.roomy}>
        <TimeAgo at={at} />
      </td>
      <td className={classes.end}>
        {manages && address !== null && (
          <ConfirmButton
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={t('suppression.liftOne', { address })}
            consequence={t('suppression.liftConsequence', { address })}
            verb={t('suppression.lift')}
            onConfirm={() => lift.mutate(address)}
          >
            {t('suppression.lift')}
          </ConfirmButton>
        )}
      </td>
    </tr>
  )
}

function AddSuppression() {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [channel, setChannel] = useState<ContactChannel>('email')
  const [address, setAddress] = useState('')
  const add = useMutation({
    mutationFn: () => addSuppression({ channel, address }),
    async onSuccess() {
      setOpen(false)
      setAddress('')
      await client.invalidateQueries({ queryKey: audienceKeys.all })
    },
  })
  const fieldError = useFieldErrors(add.error, 'audience')
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => setOpen(!open)}>
          {t('suppression.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            add.mutate()
          }}
        >
          <Select
            label={t('suppression.channel')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={(['email', 'sms'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))}
            value={channel}
            onChange={(value) => setChannel(value === 'sms' ? 'sms' : 'email')}
          />
          <TextInput
            mt="xs"
            label={t('suppression.address')}
            required
            maxLength={254}
            data-autofocus
            value={address}
            error={fieldError('address')}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Group justify="end" mt="sm">
            <Button type="submit" size="xs" loading={add.isPending}>
              {t('suppression.add')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
