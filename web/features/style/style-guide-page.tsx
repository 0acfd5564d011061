import { Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type StyleGuide, type StyleGuideInput, styleGuideInput } from '#core/contracts/style-guide'
import { BrandTabs } from '#web/features/brand/brand-tabs'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { isProblem } from '#web/lib/problem'
import { useSession } from '#web/lib/session'
import { useDraftOver } from '#web/lib/use-draft-over'
import { useFocusFault } from '#web/lib/use-focus-fault'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { Playground } from './playground.tsx'
import { RuleSettings } from './rule-settings.tsx'
import classes from './style.module.css'
import { saveStyleGuide, styleGuideQuery, styleKeys } from './style-queries.ts'
import { TermTable } from './term-table.tsx'

/** The rules every text of the workspace is held against. */
export function StyleGuidePage() {
  const { t } = useTranslation(['style', 'brand'])
  const { data, error, refetch } = useQuery(styleGuideQuery())
  if (data) return <GuideForm guide={data} />
  return (
    <>
      <PageHeader title={t('brand:title')} />
      <BrandTabs at="style-guide" />
      <PageBody>{error ? <ErrorState error={error} retry={refetch} /> : <LoadingRows rows={6} />}</PageBody>
    </>
  )
}

const inputOf = (guide: StyleGuide | null): StyleGuideInput => styleGuideInput.parse(guide ?? {})

function GuideForm({ guide }: { guide: StyleGuide }) {
  const { t } = useTranslation(['style', 'brand'])
  const writes = useSession().can('brand:write')
  const client = useQueryClient()
  const words = useErrorWords()
  const { base, input, changed, change, adopt } = useDraftOver(guide, inputOf)
  const save = useMutation({
    mutationFn: () => saveStyleGuide(base?.version ?? 0, input),
    onSuccess(saved) {
      adopt(saved)
      client.setQueryData(styleKeys.guide, saved)
      notify.done(t('saved', { version: saved.version }))
    },
    onError: (error) =>
      notify.failed(
        isProblem(error, 'precondition_failed') ? t('changedMeanwhile') : words(error).besideMarks,
      ),
  })
  const fieldError = useFieldErrors(save.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form ref={useFocusFault(save.error)} onSubmit={submit}>
      <PageHeader
        title={t('brand:title')}
        aside={
          guide.version > 0 && (
            <Text className={classes.version}>{t('version', { version: guide.version })}</Text>
          )
        }
        action={
          writes && (
            <Button type="submit" loading={save.isPending} disabled={!changed}>
              {t('common:action.save')}
            </Button>
          )
        }
      />
      <BrandTabs at="style-guide" />
      <PageBody>
        <div className={classes.columns}>
          <div>
            <TermTable
              terms={input.terms}
              writes={writes}
              fieldError={fieldError}
              onChange={(terms) => change({ terms })}
            />
            <RuleSettings input={input} writes={writes} onChange={change} />
          </div>
          <Playground input={input} />
        </div>
      </PageBody>
    </form>
  )
}
