import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StyleProposal } from '#core/contracts/style-guide'
import { useProposalWords } from './proposal-words.ts'
import classes from './style.module.css'

interface ProposalCardProps {
  proposal: StyleProposal
  active?: boolean
  onShow?: () => void
  onApply?: (() => void) | undefined
}

/** One proposal: what stands there, what could, and why. */
export function ProposalCard({ proposal, active, onShow, onApply }: ProposalCardProps) {
  const { t } = useTranslation('style')
  const words = useProposalWords()
  const { id, kind, part, quote, replacement } = proposal
  const long = quote.length > 90
  const shown = long ? `${quote.slice(0, 80).trimEnd()}…` : quote
  const change = (
    <>
      {replacement === undefined ? (
        <span className={classes.quote}>{shown}</span>
      ) : (
        <>
          <del>{shown}</del> {replacement.trim() !== '' && <ins>{replacement}</ins>}
        </>
      )}
    </>
  )
  return (
    <li className={classes.card} data-active={active || undefined} data-proposal={id}>
      <div className={classes.cardHead}>
        <Text span size="xs" c="dimmed">
          {part === 'title' ? t('inTitle', { rule: t(`rule.${kind}`) }) : t(`rule.${kind}`)}
        </Text>
        {onApply && replacement !== undefined && (
          <Button
            size="compact-xs"
            variant="light"
            onClick={onApply}
            aria-label={t('applyOne', { quote: shown })}
          >
            {t('apply')}
          </Button>
        )}
      </div>
      {onShow ? (
        <button type="button" className={classes.change} onClick={onShow} title={t('show')}>
          {change}
        </button>
      ) : (
        <div className={classes.change}>{change}</div>
      )}
      <Text size="sm" c="dimmed">
        {words(proposal)}
      </Text>
    </li>
  )
}
