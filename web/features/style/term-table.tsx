import { ActionIcon, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermRule } from '#core/contracts/style-guide'
import { EmptyState } from '#web/ui/empty-state'
import { exampleTerms } from './example-terms.ts'
import classes from './style.module.css'
import { TermFields } from './term-fields.tsx'

interface TermTableProps {
  terms: readonly TermRule[]
  writes: boolean
  fieldError: (path: string) => string | undefined
  onChange: (terms: TermRule[]) => void
}

const FRESH: TermRule = { kind: 'preferred', term: '', replacement: '', note: '', language: null }
const MANY = 8

/** The rules about words: each row says one, and is changed where it stands. */
export function TermTable({ terms, writes, fieldError, onChange }: TermTableProps) {
  const { t, i18n } = useTranslation('style')
  const [q, setQ] = useState('')
  const sought = q.trim().toLocaleLowerCase()
  const shown = terms
    .map((term, at) => ({ term, at }))
    .filter(({ term }) =>
      `${term.term} ${term.replacement} ${term.note}`.toLocaleLowerCase().includes(sought),
    )
  const add = () => {
    setQ('')
    onChange([FRESH, ...terms])
    requestAnimationFrame(() => document.getElementById('term-0')?.focus())
  }
  const addButton = writes && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={add}>
      {t('terms.add')}
    </Button>
  )
  return (
    <section aria-labelledby="style-terms">
      <Group justify="space-between" mb={8}>
        <Title order={2} id="style-terms" size="h3">
          {t('terms.title')}
        </Title>
        {terms.length > 0 && addButton}
      </Group>
      {terms.length > MANY && (
        <TextInput
          size="xs"
          mb={8}
          type="search"
          aria-label={t('terms.search')}
          placeholder={t('terms.search')}
          leftSection={<IconSearch size={14} stroke={1.5} />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
        />
      )}
      {terms.length === 0 ? (
        <EmptyState
          title={t('terms.empty')}
          action={
            writes && (
              <Group gap={8} justify="center">
                {addButton}
                <Button size="xs" variant="subtle" onClick={() => onChange(exampleTerms(i18n.language))}>
                  {t('terms.example')}
                </Button>
              </Group>
            )
          }
        >
          {t('terms.emptyHint')}
        </EmptyState>
      ) : (
        <table className={classes.terms}>
          <thead>
            <tr>
              <th scope="col">{t('terms.kind')}</th>
              <th scope="col">{t('terms.term')}</th>
              <th scope="col">{t('terms.replacement')}</th>
              <th scope="col">{t('terms.note')}</th>
              <th scope="col">{t('terms.language')}</th>
              <th aria-label={t('terms.remove')} />
            </tr>
          </thead>
          <tbody>
            {shown.map(({ term, at }) => (
              <tr key={at}>
                <TermFields
                  id={`term-${at}`}
                  term={term}
                  disabled={!writes}
                  error={(field) => fieldError(`terms.${at}.${field}`)}
                  onChange={(part) =>
                    onChange(terms.map((one, other) => (other === at ? { ...one, ...part } : one)))
                  }
                />
                <td data-end>
                  {writes && (
                    <ActionIcon
                      aria-label={t('terms.removeOne', { term: term.term })}
                      onClick={() => onChange(terms.filter((_, other) => other !== at))}
                    >
                      <IconX size={16} stroke={1.5} />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {terms.length > 0 && shown.length === 0 && <Text c="dimmed">{t('terms.none')}</Text>}
    </section>
  )
}
