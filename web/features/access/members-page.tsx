import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/lib/session'
import { useKeptFocus } from '#web/lib/use-kept-focus'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { InvitationList } from './invitation-list.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { invitationsQuery, membersQuery } from './member-queries.ts'
import { MemberRow } from './member-row.tsx'

/** Who is in the workspace, as what, and who is asked to come. */
export function MembersPage() {
  const { t } = useTranslation('settings')
  const { can } = useSession()
  const { data: members, error, refetch } = useQuery(membersQuery)
  const mayManage = can('member:manage')
  const { data: invitations = [] } = useQuery({ ...invitationsQuery, enabled: mayManage })
  const { target, part } = useKeptFocus<HTMLHeadingElement>()
  const [inviting, dialog] = useDisclosure(false)
  const owners = members?.filter(({ role }) => role === 'owner').length ?? 0
  return (
    <>
      <PageHeader
        title={t('nav.members')}
        titleRef={target}
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
        <div {...part}>
          {members?.map((member) => (
            <MemberRow key={member.id} member={member} lastOwner={member.role === 'owner' && owners === 1} />
          ))}
          {members && owners === 1 && mayManage && (
            <Text size="sm" c="dimmed" mt="sm">
              {t('members.lastOwnerRule')}
            </Text>
          )}
          <InvitationList invitations={invitations} />
        </div>
      </PageBody>
      {inviting && <InviteDialog onClose={dialog.close} />}
    </>
  )
}
