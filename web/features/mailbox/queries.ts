import { useQuery } from '@tanstack/react-query'
import { mailboxPage } from '#core/contracts/mailbox'
import { api } from '#web/lib/api'
import { isProblem } from '#web/lib/problem'

/** Mail held here in place of being sent, newest first; looked at anew while the page is open. */
export const useMailbox = (to: string | undefined) =>
  useQuery({
    queryKey: ['mailbox'],
    queryFn: ({ signal }) => api.get('/api/dev/mailbox', mailboxPage, { query: { limit: 100 }, signal }),
    select: ({ items }) => items.filter((message) => message.to.includes(to?.toLowerCase() ?? '')),
    refetchInterval: 2000,
    retry: false,
  })

/** Whether this installation keeps mail in the local mailbox. */
export const useMailboxHere = () =>
  useQuery({
    queryKey: ['mailbox-here'],
    queryFn: async ({ signal }) => {
      try {
        await api.get('/api/dev/mailbox', mailboxPage, { query: { limit: 1 }, signal })
        return true
      } catch (error) {
        if (isProblem(error)) return false
        throw error
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
