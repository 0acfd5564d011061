import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign, ContentSummary } from '#core/contracts/content'
import { useFormat } from '#web/lib/use-format'
import { AiMark } from '#web/ui/ai-mark'
import { PersonAvatar } from '#web/ui/person-avatar'
import { StatusBadge } from '#web/ui/status-badge'
import { TimeAgo } from '#web/ui/time-ago'
import { CampaignDot } from './campaign-dot.tsx'
import classes from './content-row.module.css'
import columns from './content-table.module.css'
import { MarkedText } from './marked-text.tsx'
import { TypeIcon } from './type-icon.tsx'

interface ContentRowProps {
  item: ContentSummary
  campaign: Campaign | undefined
  selectable: boolean
  selected: boolean
  onToggle: (id: string) => void
}

/** As the analysis tells its scores apart. */
const bandOf = (score: number) => (score >= 75 ? 'good' : score >= 45 ? 'fair' : 'poor')

export const ContentRow = memo(function ContentRow(props: ContentRowProps) {
  const { item, campaign, selectable, selected, onToggle } = props
  const { t } = useTranslation('content')
  const format = useFormat()
  const people = [...new Map([item.createdBy, item.updatedBy].map((person) => [person.id, person])).values()]
  return (
    <tr data-row data-selected={selected || undefined}>
      {selectable && (
        <td className={columns.check}>
          <Checkbox
            size="xs"
            radius="xs"
            aria-label={t('select', { title: item.title })}
            checked={selected}
            onChange={() => onToggle(item.id)}
          />
        </td>
      )}
      <td className={columns.wide}>
        <Link
          to="/studio/$contentId"
          params={{ contentId: item.id }}
          className={classes.link}
          data-content-id={item.id}
        >
          <span className={classes.title} lang={item.language} dir="auto">
            <MarkedText text={item.title} spans={item.highlights?.title} />
          </span>
          {item.runId && <AiMark compact offlineComposer={item.offlineComposer} />}
        </Link>
        <span className={classes.excerpt}>
          <span className={classes.type}>
            <TypeIcon type={item.type} size={14} /> {t(`common:contentType.${item.type}`)} ·
          </span>
          <span className={classes.words} lang={item.language} dir="auto">
            <MarkedText text={item.excerpt} spans={item.highlights?.excerpt} />
          </span>
        </span>
      </td>
      <td className={columns.status}>
        <StatusBadge status={item.state} />
      </td>
      <td className={columns.quality}>
        {item.quality !== null && (
          <span className={classes.score} data-band={bandOf(item.quality)}>
            <span className={classes.scoreName}>{t('column.quality')}</span>
            {format.number(item.quality)}
            <span className={classes.band} aria-hidden />
          </span>
        )}
      </td>
      <td className={columns.roomy}>
        {campaign && (
          <span className={classes.quiet} title={campaign.name}>
            <CampaignDot colour={campaign.colour} />
            <span className={classes.cut}>{campaign.name}</span>
          </span>
        )}
      </td>
      <td className={columns.people}>
        <span className={classes.faces}>
          {people.map((person) => (
            <PersonAvatar key={person.id} id={person.id} name={person.name} size={22} named />
          ))}
        </span>
      </td>
      <td className={columns.when}>
        <TimeAgo at={item.trashedAt ?? item.updatedAt} />
      </td>
    </tr>
  )
})
