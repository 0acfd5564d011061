import { Button, FileButton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_IMPORT_FILE } from '#core/contracts/audience-import'
import { notify } from '#web/lib/notify'
import { ErrorState } from '#web/ui/error-state'
import { LoadMore } from '#web/ui/load-more'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { TimeAgo } from '#web/ui/time-ago'
import listClasses from '../../ui/list.module.css'
import audienceClasses from './audience.module.css'
import { AudienceTabs } from './audience-tabs.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importKeys, importsQuery, uploadImport } from './import-queries.ts'
import classes from './imports-page.module.css'

/** A file to choose or to drop, and the imports there were. */
export function ImportsPage() {
  const { t } = useTranslation('audience')
  const navigate = useNavigate()
  const client = useQueryClient()
  const list = useInfiniteQuery(importsQuery())
  const data = list.data?.pages.flatMap(({ items }) => items)
  const [over, setOver] = useState(false)
  const upload = useMutation({
    mutationFn: uploadImport,
    async onSuccess(made) {
      client.setQueryData(importKeys.one(made.id), made)
      await navigate({ to: '/audience/imports/$importId', params: { importId: made.id } })
    },
  })
  const take = (file: File | null | undefined) => {
    if (!file) return
    if (file.size > MAX_IMPORT_FILE) notify.failed(t('import.tooLarge'))
    else upload.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const choose = (
    <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={take}>
      {(props) => (
        <Button loading={upload.isPending} leftSection={<IconFileUpload size={16} stroke={1.5} />} {...props}>
          {t('import.upload')}
        </Button>
      )}
    </FileButton>
  )
  return (
    <>
      <PageHeader title={t('tabs.imports')} parent={{ label: t('title'), to: '/audience' }} action={choose} />
      <AudienceTabs at="imports" />
      <PageBody>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut of the button above */}
        <div
          className={classes.drop}
          data-over={over || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p className={classes.dropTitle}>{t('import.drop')}</p>
          <p className={`${audienceClasses.dim} ${classes.dropHint}`}>{t('import.dropHint')}</p>
        </div>
        <ProblemAlert error={upload.error} feature="audience" />
        {list.isLoadingError ? (
          <ErrorState error={list.error} retry={list.refetch} />
        ) : !data ? (
          <LoadingRows rows={3} />
        ) : (
          <ul className={listClasses.list}>
            {data.map((one) => (
              <li key={one.id}>
                <Link
                  to="/audience/imports/$importId"
                  params={{ importId: one.id }}
                  className={audienceClasses.row}
                >
                  <span className={listClasses.words}>
                    <span className={audienceClasses.name}>{one.name}</span>
                    <span className={audienceClasses.dim}>
                      {one.createdBy} · <TimeAgo at={one.createdAt} />
                    </span>
                  </span>
                  <span className={classes.meter}>
                    <ImportProgress run={one} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        <LoadMore list={list} />
      </PageBody>
    </>
  )
}
