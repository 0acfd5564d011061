import { Button, Group, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconHistory, IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ActionSelect } from './action-select.tsx'
import { auditQuery, useVerifyAudit } from './audit-queries.ts'
import { AuditTable } from './audit-table.tsx'
import { ChainVerdict } from './chain-verdict.tsx'
import { DownloadLog } from './download-log.tsx'

/** Everything that was changed, by whom, in a chain nobody can rewrite unnoticed. */
export function AuditPage() {
  const { t } = useTranslation(['settings', 'audit', 'audience'])
  const filters = useSearch({ from: '/app/settings/audit' })
  const navigate = useNavigate({ from: '/settings/audit' })
  const entries = useInfiniteQuery(auditQuery(filters))
  const verify = useVerifyAudit()
  const filter = useDebouncedCallback(
    (change: typeof filters) => navigate({ search: { ...filters, ...change }, replace: true }),
    300,
  )
  return (
    <>
      <PageHeader
        title={t('nav.audit')}
        tools={<DownloadLog />}
        action={
          <Button
            leftSection={<IconShieldCheck size={16} stroke={1.5} />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t('audit.verify')}
          </Button>
        }
      />
      <PageBody>
        <ChainVerdict verdict={verify.data} error={verify.error} />
        <Group gap="xs" mb="md">
          <ActionSelect value={filters.action} onChange={(action) => filter({ action })} />
          <TextInput
            aria-label={t('audit.resource')}
            placeholder={t('audit.resource')}
            defaultValue={filters.resourceId ?? ''}
            onChange={(event) => filter({ resourceId: event.currentTarget.value.trim() || undefined })}
          />
        </Group>
        {entries.error && <ErrorState error={entries.error} retry={entries.refetch} />}
        {entries.isPending && <LoadingRows dense rows={12} />}
        {entries.data?.length === 0 && (
          <EmptyState icon={IconHistory} title={t('audit.empty')}>
            {t('audit.emptyLead')}
          </EmptyState>
        )}
        {entries.data && entries.data.length > 0 && <AuditTable entries={entries.data} />}
        <LoadMore list={entries} />
      </PageBody>
    </>
  )
}
