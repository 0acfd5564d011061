import { Popover, UnstyledButton } from '@mantine/core'
import { useDisclosure, useTimeout } from '@mantine/hooks'
import { IconQuote } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#core/contracts/generation'
import classes from './knowledge.module.css'

/** What a draft rests on: a chip for each passage, the cited ones first; the words appear on hover, focus or click. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const { t } = useTranslation('knowledge')
  const cited = citations.filter(({ quotes }) => quotes.length > 0)
  const read = citations.filter(({ quotes }) => quotes.length === 0)
  if (citations.length === 0) return null
  return (
    <section className={classes.citations} aria-label={t('citations.title')}>
      {cited.length > 0 && <h3 className={classes.label}>{t('citations.cited')}</h3>}
      <Chips citations={cited} />
      {read.length > 0 && <h3 className={classes.label}>{t('citations.read')}</h3>}
      <Chips citations={read} />
    </section>
  )
}

const Chips = ({ citations }: { citations: readonly Citation[] }) =>
  citations.length > 0 && (
    <ul className={classes.chips}>
      {citations.map((citation) => (
        <li key={citation.passageId}>
          <Chip citation={citation} />
        </li>
      ))}
    </ul>
  )

/** Time to get from a chip into its card (ms). */
const GRACE = 180

/** Opens on hover, focus and click; stays while the pointer is on either. */
function useHover() {
  const [open, { open: show, close: hide }] = useDisclosure(false)
  const { start, clear } = useTimeout(hide, GRACE)
  const enter = () => {
    clear()
    show()
  }
  return { open, show, hide, over: { onMouseEnter: enter, onMouseLeave: start } }
}

function Chip({ citation }: { citation: Citation }) {
  const { t } = useTranslation('knowledge')
  const { open, show, hide, over } = useHover()
  const { sourceId, sourceTitle, heading, page, text, quotes } = citation
  const place = [heading, page === null ? '' : t('page', { page })].filter(Boolean).join(' · ')
  return (
    <Popover opened={open} onDismiss={hide} width={340} position="bottom-start" shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.chip} onClick={show} {...over}>
          <IconQuote size={14} stroke={1.5} aria-hidden />
          <span className={classes.chipName}>{sourceTitle}</span>
          {page !== null && <span className={classes.chipPage}>{t('pageShort', { page })}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.card} {...over}>
        {quotes.map((quote) => (
          <p key={quote} className={classes.quote}>
            {quote}
          </p>
        ))}
        {place && <p className={classes.label}>{place}</p>}
        <p className={classes.cardText}>{text}</p>
        <Link to="/brand/knowledge/$sourceId" params={{ sourceId }} className={classes.from}>
          {t('citations.open')}
        </Link>
      </Popover.Dropdown>
    </Popover>
  )
}
