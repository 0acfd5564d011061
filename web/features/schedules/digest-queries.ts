import { queryOptions } from '@tanstack/react-query'
import { type DigestRuleInput, digestRuleList } from '#core/contracts/digests'
import { api } from '#web/lib/api'

const DIGESTS = '/api/notifications/digests'

export const digestRulesQuery = () =>
  queryOptions({
    queryKey: ['digest-rules'],
    queryFn: ({ signal }) => api.get(DIGESTS, digestRuleList, { signal }),
  })

/** Gathers a kind on a channel, or no more where neither window nor cron is given. */
export const putDigestRule = (rule: DigestRuleInput) => api.put(DIGESTS, rule, digestRuleList)
