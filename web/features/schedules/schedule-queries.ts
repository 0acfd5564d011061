import { queryOptions } from '@tanstack/react-query'
import { type Schedule, schedulePage, scheduleSchema } from '#core/contracts/schedules'
import { api } from '#web/lib/api'

const SCHEDULES = '/api/notifications/schedules'
export const scheduleKeys = { all: ['schedules'] as const }

export const schedulesQuery = () =>
  queryOptions({
    queryKey: scheduleKeys.all,
    queryFn: async ({ signal }) =>
      (await api.get(SCHEDULES, schedulePage, { query: { limit: 100 }, signal })).items,
  })

export type Step = 'pause' | 'resume' | 'skip' | 'run'
export const steerSchedule = (id: string, step: Step): Promise<Schedule> =>
  api.post(`${SCHEDULES}/${id}/${step}`, undefined, scheduleSchema)
