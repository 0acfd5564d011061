import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { KnowledgeSource } from '#core/contracts/knowledge'
import { TimeAgo } from '#web/ui/time-ago'
import classes from './knowledge.module.css'
import { SourceIcon } from './source-icon.tsx'

export function SourceRow({ source }: { source: KnowledgeSource }) {
  const { t } = useTranslation('knowledge')
  return (
    <Link to="/brand/knowledge/$sourceId" params={{ sourceId: source.id }} className={classes.row}>
      <span className={classes.icon}>
        <SourceIcon source={source} />
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{source.title}</span>
        <span className={classes.origin}>{source.address ?? source.fileName ?? t('kind.text')}</span>
      </span>
      <span className={classes.facts}>
        {t('passages', { count: source.passages })} · <TimeAgo at={source.fetchedAt} />
      </span>
    </Link>
  )
}
