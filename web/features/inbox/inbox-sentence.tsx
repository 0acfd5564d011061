import { Trans, useTranslation } from 'react-i18next'
import type { InboxItem } from '#core/contracts/notifications'
import { SECURITY_CHANGES } from '#core/domain/notifications/security-changes'

/** What happened, in one sentence: the workspace's own, or who, what, to which piece. */
export function InboxSentence({ item: { kind, data } }: { item: InboxItem }) {
  const { t } = useTranslation('inbox')
  if (data.said) return data.said.title
  const change = SECURITY_CHANGES.find((one) => one === data.values?.change)
  if (change && kind === 'security.alert') {
    const unnamed = (change === 'passkey_added' || change === 'passkey_removed') && !data.values?.name
    return (
      <Trans
        t={t}
        i18nKey={unnamed ? `security.${change}_unnamed` : `security.${change}`}
        values={{ name: data.values?.name }}
        components={{ b: <strong /> }}
      />
    )
  }
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
