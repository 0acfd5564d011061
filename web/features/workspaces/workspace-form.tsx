import { Select, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languageName } from '#web/lib/format'
import { isPageLanguage, PAGE_LANGUAGES, type PageLanguage } from '#web/lib/language'

export interface WorkspaceDraft {
  name: string
  timeZone: string
  locale: PageLanguage
}

export const deviceTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const zones = (present: string) => [...new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])]

interface WorkspaceFieldsProps {
  draft: WorkspaceDraft
  onChange: (draft: WorkspaceDraft) => void
  fieldError: (path: string) => string | undefined
  readOnly?: boolean
}

/** What a workspace is called, when its day begins and which language it speaks. */
export function WorkspaceFields({ draft, onChange, fieldError, readOnly }: WorkspaceFieldsProps) {
  const { t } = useTranslation('settings')
  return (
    <Stack gap="md">
      <TextInput
        label={t('workspace.name')}
        description={t('workspace.nameLead')}
        required
        maxLength={80}
        readOnly={readOnly}
        value={draft.name}
        error={fieldError('name')}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Select
        label={t('workspace.timeZone')}
        description={t('workspace.timeZoneLead')}
        searchable
        limit={60}
        nothingFoundMessage={t('workspace.noZone')}
        readOnly={readOnly}
        data={zones(draft.timeZone)}
        value={draft.timeZone}
        error={fieldError('timeZone')}
        onChange={(timeZone) => timeZone && onChange({ ...draft, timeZone })}
      />
      <Select
        label={t('workspace.language')}
        description={t('workspace.languageLead')}
        readOnly={readOnly}
        data={PAGE_LANGUAGES.map((code) => ({ value: code, label: languageName(code, code) }))}
        value={draft.locale}
        error={fieldError('locale')}
        onChange={(locale) => isPageLanguage(locale) && onChange({ ...draft, locale })}
      />
    </Stack>
  )
}
