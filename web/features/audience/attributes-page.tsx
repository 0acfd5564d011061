import { Button, VisuallyHidden } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '#core/contracts/audience'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import { EmptyState } from '#web/ui/empty-state'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import tableClasses from '../../ui/table.module.css'
import { AttributeForm } from './attribute-form.tsx'
import classes from './attributes-page.module.css'
import audienceClasses from './audience.module.css'
import { attributesQuery, audienceKeys, removeAttribute } from './audience-queries.ts'
import { AudienceTabs } from './audience-tabs.tsx'

/** What contacts are known by beside name and addresses: each with its label, its key and its type. */
export function AttributesPage() {
  const { t } = useTranslation('audience')
  const writes = useSession().can('audience:write')
  const { data, error, refetch } = useQuery(attributesQuery())
  return (
    <>
      <PageHeader
        title={t('tabs.attributes')}
        parent={{ label: t('title'), to: '/audience' }}
        action={writes && <AttributeForm />}
      />
      <AudienceTabs at="attributes" />
      <PageBody>
        {error ? (
          <ErrorState error={error} retry={refetch} />
        ) : !data ? (
          <LoadingRows rows={5} />
        ) : data.length === 0 ? (
          <EmptyState icon={IconTag} title={t('attribute.empty.title')}>
            {t('attribute.empty.detail')}
          </EmptyState>
        ) : (
          <table className={tableClasses.table} aria-label={t('tabs.attributes')}>
            <thead>
              <tr>
                <th>{t('attribute.label')}</th>
                <th className={audienceClasses.roomy}>{t('attribute.key')}</th>
                <th className={audienceClasses.roomy}>{t('attribute.type')}</th>
                <th>
                  <VisuallyHidden>{t('attribute.actions')}</VisuallyHidden>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((attribute) => (
                <Row key={attribute.key} attribute={attribute} />
              ))}
            </tbody>
          </table>
        )}
      </PageBody>
    </>
  )
}

function Row({ attribute }: { attribute: Attribute }) {
  const { t } = useTranslation('audience')
  const client = useQueryClient()
  const words = useErrorWords()
  const session = useSession()
  const [renames, setRenames] = useState(false)
  const remove = useMutation({
    mutationFn: () => removeAttribute(attribute.key),
    onSettled: () => client.invalidateQueries({ queryKey: audienceKeys.all }),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <tr>
      <td>
        {attribute.label}
        <span className={`${classes.tight} ${audienceClasses.dim}`}>{t(`type.${attribute.type}`)}</span>
      </td>
      <td className={audienceClasses.roomy}>
        <code>{attribute.key}</code>
      </td>
      <td className={audienceClasses.roomy}>{t(`type.${attribute.type}`)}</td>
      <td>
        <div className={classes.rowActions}>
          {session.can('audience:write') &&
            (renames ? (
              <AttributeForm attribute={attribute} onClose={() => setRenames(false)} />
            ) : (
              <Button size="xs" variant="default" onClick={() => setRenames(true)}>
                {t('attribute.rename')}
              </Button>
            ))}
          {session.can('audience:manage') && (
            <ConfirmButton
              size="xs"
              verb={t('attribute.remove')}
              consequence={t('attribute.removeLead', { label: attribute.label })}
              onConfirm={() => remove.mutate()}
            >
              {t('attribute.remove')}
            </ConfirmButton>
          )}
        </div>
      </td>
    </tr>
  )
}
