import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TERM_KINDS, type TermRule } from '#core/contracts/style-guide'
import { PROSE_LANGUAGES } from '#core/domain/brand/portrait/portrait'
import { useFormat } from '#web/lib/use-format'

interface TermFieldsProps {
  id: string
  term: TermRule
  disabled: boolean
  error: (field: string) => string | undefined
  onChange: (part: Partial<TermRule>) => void
}

/** The cells of one rule. */
export function TermFields({ id, term, disabled, error, onChange }: TermFieldsProps) {
  const { t } = useTranslation('style')
  const format = useFormat()
  const replaces = term.kind === 'preferred' || term.kind === 'forbidden'
  const shared = { size: 'xs', disabled } as const
  return (
    <>
      <td>
        <Select
          {...shared}
          aria-label={t('terms.kind')}
          data={TERM_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={term.kind}
          onChange={(value) => onChange({ kind: TERM_KINDS.find((kind) => kind === value) ?? term.kind })}
        />
      </td>
      <td>
        <TextInput
          {...shared}
          id={id}
          aria-label={t('terms.term')}
          placeholder={t(`placeholder.${term.kind}`)}
          maxLength={80}
          value={term.term}
          error={error('term')}
          onChange={(event) => onChange({ term: event.currentTarget.value })}
        />
      </td>
      <td data-empty={!replaces || undefined}>
        {replaces && (
          <TextInput
            {...shared}
            aria-label={t('terms.replacement')}
            placeholder={t(term.kind === 'forbidden' ? 'placeholder.nothing' : 'placeholder.replacement')}
            maxLength={80}
            value={term.replacement}
            error={error('replacement')}
            onChange={(event) => onChange({ replacement: event.currentTarget.value })}
          />
        )}
      </td>
      <td>
        <TextInput
          {...shared}
          aria-label={t('terms.note')}
          placeholder={t(term.kind === 'claim' ? 'placeholder.proof' : 'placeholder.note')}
          maxLength={200}
          value={term.note}
          error={error('note')}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </td>
      <td>
        <Select
          {...shared}
          aria-label={t('terms.language')}
          data={[
            { value: '', label: t('terms.both') },
            ...PROSE_LANGUAGES.map((value) => ({ value, label: format.language(value) })),
          ]}
          value={term.language ?? ''}
          onChange={(value) =>
            onChange({ language: PROSE_LANGUAGES.find((language) => language === value) ?? null })
          }
        />
      </td>
    </>
  )
}
