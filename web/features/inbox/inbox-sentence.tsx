import { Trans, useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'

/** What happened, in one sentence: the workspace's own, or who, what, to which piece. */
export function InboxSentence({ item: { kind, data } }: { item: InboxItem }) {
  const { t } = useTranslation('inbox')
  if (data.said) return data.said.title
  const actor = data.actor?.name || t('somebody')
  return (
    <Trans
      t={t}
      i18nKey={`sentence.${kind.replace('.', '_')}`}
      values={{ actor, title: data.title }}
      components={{ b: <strong /> }}
    />
  )
}
