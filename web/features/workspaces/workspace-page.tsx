import { Button, Stack } from '@mantine/core'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Workspace, workspaceSchema } from '#core/contracts/workspaces'
import { api } from '#web/lib/api'
import { useErrorWords, useFieldErrors } from '#web/lib/errors'
import { notify } from '#web/lib/notify'
import { useSession } from '#web/lib/session'
import { ConfirmButton } from '#web/ui/confirm-button'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { ProblemAlert } from '#web/ui/problem-alert'
import { Section } from '#web/ui/section'
import { DeleteWorkspace } from './delete-workspace.tsx'
import { workspacesQuery } from './queries.ts'
import { WorkspaceFields } from './workspace-form.tsx'

const CURRENT = '/api/workspaces/current'
const currentQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => api.get(CURRENT, workspaceSchema, { signal }),
})

/** The workspace itself: its name, time and language; leaving and deleting it. */
export function WorkspacePage() {
  const { t } = useTranslation('settings')
  const { data: workspace, error, refetch } = useQuery(currentQuery)
  return (
    <>
      <PageHeader title={t('nav.workspace')} />
      <PageBody narrow>
        {error && <ErrorState error={error} retry={refetch} />}
        {!workspace && !error && <LoadingRows rows={3} />}
        {workspace && <GeneralSection key={workspace.id} workspace={workspace} />}
        {workspace && <LeaveSection workspace={workspace} />}
      </PageBody>
    </>
  )
}

function GeneralSection({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation(['settings', 'common'])
  const { can } = useSession()
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(workspace)
  const save = useMutation({
    mutationFn: () => {
      const { name, timeZone, locale } = draft
      return api.patch(CURRENT, { name, timeZone, locale }, workspaceSchema)
    },
    onSuccess: async (saved) => {
      queryClient.setQueryData(currentQuery.queryKey, saved)
      await queryClient.invalidateQueries({ queryKey: workspacesQuery.queryKey })
      notify.done(t('common:state.saved'))
    },
  })
  const changed =
    draft.name.trim() !== workspace.name ||
    draft.timeZone !== workspace.timeZone ||
    draft.locale !== workspace.locale
  const readOnly = !can('workspace:update')
  return (
    <Section title={t('workspace.general')} description={readOnly ? t('workspace.readOnly') : undefined}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack gap="md" maw={420}>
          <ProblemAlert error={save.error} feature="settings" />
          <WorkspaceFields
            draft={draft}
            onChange={(next) => setDraft({ ...workspace, ...next })}
            fieldError={useFieldErrors(save.error)}
            readOnly={readOnly}
          />
          {!readOnly && (
            <Button type="submit" loading={save.isPending} disabled={!changed} style={{ alignSelf: 'start' }}>
              {t('common:action.save')}
            </Button>
          )}
        </Stack>
      </form>
    </Section>
  )
}

function LeaveSection({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation('settings')
  const { can } = useSession()
  const words = useErrorWords('settings')
  const leave = useMutation({
    mutationFn: () => api.post(`${CURRENT}/leave`, {}),
    onSuccess: () => globalThis.location.assign('/'),
    onError: (error) => notify.failed(words(error).detail),
  })
  return (
    <>
      <Section
        title={t('workspace.leave')}
        description={t('workspace.leaveLead')}
        action={
          <ConfirmButton
            consequence={t('workspace.leaveConsequence', { name: workspace.name })}
            verb={t('workspace.leave')}
            loading={leave.isPending}
            onConfirm={() => leave.mutate()}
          >
            {t('workspace.leave')}
          </ConfirmButton>
        }
      />
      {can('workspace:delete') && <DeleteWorkspace workspace={workspace} />}
    </>
  )
}
