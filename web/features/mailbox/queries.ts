import { queryOptions, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { mailboxMessageSchema } from '#core/contracts/mailbox'
import { api } from '#web/lib/api'
import { isProblem } from '#web/lib/problem'

const listSchema = z.object({ items: z.array(mailboxMessageSchema) })

/** Mail held here in place of being sent, newest first; looked at anew while the page is open. */
export const mailboxQuery = (to: string | undefined) =>
  queryOptions({
    queryKey: ['mailbox', to],
    queryFn: ({ signal }) => api.get('/api/dev/mailbox', listSchema, { query: { to }, signal }),
    select: ({ items }) => items,
    refetchInterval: 3000,
  })
export const useMailbox = (to: string | undefined) => useQuery(mailboxQuery(to))

/** Whether this installation keeps mail in the local mailbox. */
export const useMailboxHere = () =>
  useQuery({
    queryKey: ['mailbox-here'],
    queryFn: async ({ signal }) => {
      try {
        await api.get('/api/dev/mailbox', z.unknown(), { query: { to: 'nobody@marquee.local' }, signal })
        return true
      } catch (error) {
        if (isProblem(error)) return false
        throw error
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
