import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Home } from '#core/contracts/content'
import { homeQuery } from '#web/features/content/index'
import { useSession } from '#web/lib/session'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { CountStrip } from './count-strip.tsx'
import classes from './home.module.css'
import { NextDays } from './next-days.tsx'
import { WorkList } from './work-list.tsx'

/** What waits for me, what the team is on, what is ready. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { data, error, refetch } = useQuery(homeQuery())
  const writes = useSession().can('content:write')
  return (
    <>
      <PageHeader
        title={t('title')}
        action={
          writes && (
            <Button
              leftSection={<IconPencilPlus size={16} stroke={1.5} />}
              renderRoot={(props) => <Link to="/studio" {...props} />}
            >
              {t('write')}
            </Button>
          )
        }
      />
      <PageBody>
        {data ? (
          <Work home={data} writes={writes} />
        ) : error ? (
          <ErrorState error={error} retry={refetch} />
        ) : (
          <LoadingRows />
        )}
      </PageBody>
    </>
  )
}

function Work({ home, writes }: { home: Home; writes: boolean }) {
  const { t } = useTranslation('home')
  if (home.recent.length === 0)
    return (
      <EmptyState
        icon={IconPencilPlus}
        title={t('empty.title')}
        action={
          writes && (
            <Button renderRoot={(props) => <Link to="/studio" search={{ example: 'coffee' }} {...props} />}>
              {t('empty.example')}
            </Button>
          )
        }
      >
        {t(writes ? 'empty.writes' : 'empty.reads')}
      </EmptyState>
    )
  const waiting = home.toReview.length + home.changesRequested.length
  return (
    <>
      <CountStrip counts={home.counts} />
      <div className={classes.columns}>
        <div>
          {waiting === 0 && (
            <section className={classes.section} aria-labelledby="home-nothing">
              <h2 id="home-nothing" className={classes.heading}>
                {t('waiting')}
              </h2>
              <p className={classes.calm}>{t('nothingWaits')}</p>
            </section>
          )}
          <WorkList name="toReview" items={home.toReview} />
          <WorkList name="changesRequested" items={home.changesRequested} />
          <WorkList name="recent" items={home.recent} />
        </div>
        <div>
          <NextDays />
          <WorkList name="approved" items={home.approved} />
        </div>
      </div>
    </>
  )
}
