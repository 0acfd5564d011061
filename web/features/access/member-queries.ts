import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type InviteInput,
  invitationSchema,
  type Member,
  memberPage,
  memberSchema,
} from '#core/contracts/workspaces'
import type { Role } from '#core/domain/access/permissions'
import { api } from '#web/lib/api'

const MEMBERS = '/api/workspaces/current/members'
const INVITATIONS = '/api/workspaces/current/invitations'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => api.get(MEMBERS, memberPage, { query: { limit: 500 }, signal }),
  select: ({ items }) => items,
})
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => api.get(INVITATIONS, z.object({ items: z.array(invitationSchema) }), { signal }),
  select: ({ items }) => items,
})

/** Every change of who is here; the lists follow. */
export function useMemberChanges() {
  const queryClient = useQueryClient()
  const onSuccess = async () => {
    await Promise.all([
      queryClient.invalidateQueries(membersQuery),
      queryClient.invalidateQueries(invitationsQuery),
    ])
  }
  return {
    changeRole: useMutation({
      mutationFn: ({ member, role }: { member: Member; role: Role }) =>
        api.patch(`${MEMBERS}/${member.id}`, { role }, memberSchema),
      onSuccess,
    }),
    remove: useMutation({ mutationFn: (member: Member) => api.del(`${MEMBERS}/${member.id}`), onSuccess }),
    invite: useMutation({
      mutationFn: (input: InviteInput) => api.post(INVITATIONS, input, invitationSchema),
      onSuccess,
    }),
    resend: useMutation({
      mutationFn: (id: string) => api.post(`${INVITATIONS}/${id}/resend`, {}, invitationSchema),
      onSuccess,
    }),
    cancel: useMutation({ mutationFn: (id: string) => api.del(`${INVITATIONS}/${id}`), onSuccess }),
  }
}
