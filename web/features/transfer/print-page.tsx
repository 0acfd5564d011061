import { Button } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contentQuery } from '#web/features/content/index'
import { proseClasses, RenderedNode } from '#web/features/studio/index'
import { usePageTitle } from '#web/lib/use-page-title'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import classes from './print.module.css'

/** A page as it goes onto paper, or into a PDF: the words and nothing around them. */
export function PrintPage() {
  const { t } = useTranslation('transfer')
  const { contentId } = useParams({ from: '/paper/print/$contentId' })
  const { data, error, refetch } = useQuery(contentQuery(contentId))
  usePageTitle(data?.title ?? t('print'))
  return (
    <div className={classes.sheet}>
      <nav className={classes.bar} aria-label={t('print')}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} stroke={1.5} />}
          renderRoot={(props) => <Link to="/studio/$contentId" params={{ contentId }} {...props} />}
        >
          {t('back')}
        </Button>
        <Button
          leftSection={<IconPrinter size={16} stroke={1.5} />}
          disabled={!data}
          onClick={() => globalThis.print()}
        >
          {t('print')}
        </Button>
      </nav>
      <main id="main" tabIndex={-1} className={classes.page} lang={data?.language}>
        {data ? (
          <article className={classes.paper}>
            <h1 className={classes.title} dir="auto">
              {data.title}
            </h1>
            <div className={proseClasses.prose}>
              <RenderedNode node={data.doc} />
            </div>
          </article>
        ) : error ? (
          <ErrorState error={error} retry={refetch} />
        ) : (
          <LoadingRows rows={10} />
        )}
      </main>
    </div>
  )
}
