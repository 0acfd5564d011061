import { Alert, Anchor } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#web/lib/problem'
import { ProblemAlert } from '#web/ui/problem-alert'

/** Why a source was not added; of one that is here already, the way to it. */
export function NotAdded({ error }: { error: unknown }) {
  const { t } = useTranslation('knowledge')
  const faults = isProblem(error, 'conflict') ? error.fields : []
  const twin = faults.find(({ reason }) => reason === 'already_there')
  if (!twin?.id) return <ProblemAlert error={error} />
  return (
    <Alert role="alert" color="gray" variant="light" icon={<IconCircleCheck size={16} stroke={1.5} />}>
      {t('add.already', { title: twin.name })}{' '}
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link to="/brand/knowledge/$sourceId" params={{ sourceId: twin.id ?? '' }} {...props} />
        )}
      >
        {t('add.openAlready')}
      </Anchor>
    </Alert>
  )
}
