import { Button, Text, Title } from '@mantine/core'
import { IconLinkPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkDialog } from './link-dialog.tsx'
import { linksQuery } from './link-queries.ts'
import { LinkRow } from './link-row.tsx'
import classes from './review.module.css'

interface OutsideReviewersProps {
  contentId: string
  /** May make and revoke links. */
  manages: boolean
  /** May answer their holders. */
  answers: boolean
}

/** People without an account who were given a link to this page. */
export function OutsideReviewers({ contentId, manages, answers }: OutsideReviewersProps) {
  const { t } = useTranslation('review')
  const { data: links = [] } = useQuery(linksQuery(contentId))
  const [making, setMaking] = useState(false)
  if (links.length === 0 && !manages) return null
  return (
    <section aria-label={t('outside.title')}>
      <Title order={3} className={classes.heading}>
        {t('outside.title')}
      </Title>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('outside.lead')}
        </Text>
      )}
      <ul className={classes.seats}>
        {links.map((link) => (
          <LinkRow key={link.id} contentId={contentId} link={link} manages={manages} answers={answers} />
        ))}
      </ul>
      {manages && (
        <Button
          mt={8}
          size="xs"
          variant="default"
          leftSection={<IconLinkPlus size={16} stroke={1.5} />}
          onClick={() => setMaking(true)}
        >
          {t('outside.make')}
        </Button>
      )}
      {making && <LinkDialog contentId={contentId} onClose={() => setMaking(false)} />}
    </section>
  )
}
