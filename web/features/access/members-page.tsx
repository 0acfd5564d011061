import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/lib/session'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { membersQuery } from './member-queries.ts'
import { MemberRow } from './member-row.tsx'

/** Who is in the workspace, as what, and who is asked to come. */
export function MembersPage() {
  const { t } = useTranslation('settings')
  const { can } = useSession()
  const { data: members, error, refetch } = useQuery(membersQuery)
  const [inviting, dialog] = useDisclosure(false)
  const mayManage = can('member:manage')
  const owners = members?.filter(({ role }) => role === 'owner').length ?? 0
  return (
    <>
      <PageHeader
        title={t('nav.members')}
        action={
          mayManage && (
            <Button leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={dialog.open}>
              {t('members.invite')}
            </Button>
          )
        }
      />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!members && !error && <LoadingRows />}
        {members?.map((member) => (
          <MemberRow key={member.id} member={member} lastOwner={member.role === 'owner' && owners === 1} />
        ))}
        {members && owners === 1 && mayManage && (
          <Text size="sm" c="dimmed" mt="sm">
            {t('members.lastOwnerRule')}
          </Text>
        )}
        {mayManage && <InvitationList />}
      </PageBody>
      {inviting && <InviteDialog onClose={dialog.close} />}
    </>
  )
}
