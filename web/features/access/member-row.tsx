import { Select, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Member } from '#core/contracts/workspaces'
import { ROLES, type Role } from '#core/domain/access/permissions'
import { useErrorWords } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import { PersonAvatar } from '#web/ui/person-avatar'
import classes from './access.module.css'
import { useMemberChanges } from './member-queries.ts'

/** One member. Owners are made and unmade by owners; the last one stays. */
export function MemberRow({ member, lastOwner }: { member: Member; lastOwner: boolean }) {
  const { t } = useTranslation(['settings', 'common'])
  const session = useSession()
  const words = useErrorWords('settings')
  const { changeRole, remove } = useMemberChanges()
  const onError = (error: unknown) => notify.failed(words(error).detail)
  const self = member.userId === session.userId
  const mayTouch =
    session.can('member:manage') && !lastOwner && (member.role !== 'owner' || session.role === 'owner')
  const roles = ROLES.filter((role) => role !== 'owner' || session.role === 'owner')
  const roleName = (role: Role) => t(`common:role.${role}`)
  const give = (role: Role) => {
    const before = member.role
    changeRole.mutate(
      { member, role },
      {
        onError,
        onSuccess: () =>
          notify.undo(t('members.roleChanged', { name: member.name, role: roleName(role) }), () =>
            changeRole.mutate({ member, role: before }, { onError }),
          ),
      },
    )
  }
  return (
    <div className={classes.row}>
      <PersonAvatar id={member.userId} name={member.name} size={32} />
      <div className={classes.who}>
        <Text fw={500} truncate>
          {member.name} {self && <Text span c="dimmed">{`(${t('members.you')})`}</Text>}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {member.email}
        </Text>
      </div>
      <div className={classes.controls}>
        {mayTouch ? (
          <Select
            w={136}
            aria-label={t('members.roleOf', { name: member.name })}
            value={member.role}
            data={roles.map((value) => ({ value, label: roleName(value) }))}
            readOnly={changeRole.isPending}
            onChange={(value) => {
              const role = ROLES.find((each) => each === value)
              if (role && role !== member.role) give(role)
            }}
          />
        ) : (
          <Tooltip label={t('members.lastOwner')} disabled={!lastOwner}>
            <Text w={lastOwner ? undefined : 136} className={classes.role}>
              {roleName(member.role)}
            </Text>
          </Tooltip>
        )}
        {mayTouch && !self && (
          <ConfirmButton
            size="sm"
            consequence={t('members.removeConsequence', { name: member.name })}
            verb={t('common:action.remove')}
            loading={remove.isPending}
            aria-label={t('members.remove', { name: member.name })}
            onConfirm={() => remove.mutate(member, { onError })}
          >
            {t('common:action.remove')}
          </ConfirmButton>
        )}
      </div>
    </div>
  )
}
