import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Contact } from '#core/contracts/audience'
import { TimeAgo } from '#web/ui/time-ago'
import tableClasses from '../../ui/table.module.css'
import audienceClasses from './audience.module.css'
import { ConsentMark } from './consent-mark.tsx'
import classes from './contact-table.module.css'

interface ContactTableProps {
  items: readonly Contact[]
  selected: ReadonlySet<string>
  onToggle: (id: string) => void
  onSelectAll: (all: boolean) => void
  onOpen: (id: string) => void
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

/** How a contact is called where there is no name. */
export const nameOf = ({ name, email, phone, externalId }: Contact): string =>
  name || email || phone || externalId || ''

export function ContactTable({ items, selected, onToggle, onSelectAll, onOpen, list }: ContactTableProps) {
  const { t } = useTranslation('audience')
  const chosen = items.filter(({ id }) => selected.has(id)).length
  return (
    <>
      <table className={tableClasses.table} aria-label={t('tabs.contacts')}>
        <thead>
          <tr>
            <th className={classes.check}>
              <Checkbox
                size="xs"
                radius="xs"
                aria-label={t('bulk.all')}
                checked={chosen === items.length}
                indeterminate={chosen > 0 && chosen < items.length}
                onChange={(event) => onSelectAll(event.currentTarget.checked)}
              />
            </th>
            <th>{t('column.name')}</th>
            <th>{t('channel.email')}</th>
            <th className={audienceClasses.roomy}>{t('channel.sms')}</th>
            <th className={audienceClasses.roomy}>{t('column.tags')}</th>
            <th className={audienceClasses.roomy}>{t('column.added')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} data-selected={selected.has(item.id) || undefined}>
              <td className={classes.check}>
                <Checkbox
                  size="xs"
                  radius="xs"
                  aria-label={t('bulk.one', { name: nameOf(item) })}
                  checked={selected.has(item.id)}
                  onChange={() => onToggle(item.id)}
                />
              </td>
              <td className={audienceClasses.wide}>
                <button type="button" className={classes.open} onClick={() => onOpen(item.id)}>
                  <span className={audienceClasses.name}>{nameOf(item)}</span>
                  <span className={audienceClasses.dim}>{item.email ?? item.phone ?? item.externalId}</span>
                </button>
              </td>
              <td>
                <ConsentMark
                  state={item.consent.email ?? 'none'}
                  suppressed={item.suppressed.email ?? null}
                />
              </td>
              <td className={audienceClasses.roomy}>
                <ConsentMark state={item.consent.sms ?? 'none'} suppressed={item.suppressed.sms ?? null} />
              </td>
              <td className={audienceClasses.roomy}>
                <span className={classes.tags}>
                  {item.tags.slice(0, 3).map((tag) => (
                    <span key={tag} className={classes.tag}>
                      {tag}
                    </span>
                  ))}
                  {item.tags.length > 3 && (
                    <span className={audienceClasses.dim}>+{item.tags.length - 3}</span>
                  )}
                </span>
              </td>
              <td className={audienceClasses.roomy}>
                <TimeAgo at={item.createdAt} />
              </td>
            </tr>
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
  )
}
