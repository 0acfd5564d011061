import { ActionIcon, Button, Checkbox, Group, Select, TagsInput, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type TemplateVariable, VARIABLE_KINDS } from '#core/contracts/templates'
import { labelOf, undeclared } from './prompt-variables.ts'
import classes from './templates.module.css'

interface VariableEditorProps {
  variables: TemplateVariable[]
  prompt: string
  fieldError: (path: string) => string | undefined
  onChange: (variables: TemplateVariable[]) => void
}

const fresh = (name: string): TemplateVariable => ({
  name,
  label: labelOf(name),
  kind: 'text',
  required: true,
  example: '',
})

/** What the template asks for; a name the prompt uses is added with one click. */
export function VariableEditor({ variables, prompt, fieldError, onChange }: VariableEditorProps) {
  const { t } = useTranslation('templates')
  const change = (at: number, part: Partial<TemplateVariable>) =>
    onChange(variables.map((variable, other) => (other === at ? { ...variable, ...part } : variable)))
  return (
    <section aria-labelledby="template-variables">
      <Title order={2} id="template-variables" className={classes.heading}>
        {t('asks')}
      </Title>
      {variables.map((variable, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the name is being typed, only the place is sure
        <div key={at} className={classes.variable}>
          <TextInput
            label={t('form.variableLabel')}
            maxLength={80}
            value={variable.label}
            error={fieldError(`variables.${at}.label`)}
            onChange={(event) => change(at, { label: event.currentTarget.value })}
          />
          <TextInput
            label={t('form.variableName')}
            maxLength={40}
            classNames={{ input: classes.code ?? '' }}
            value={variable.name}
            error={fieldError(`variables.${at}.name`)}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <Select
            label={t('form.variableKind')}
            data={VARIABLE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={variable.kind}
            onChange={(value) =>
              change(at, { kind: VARIABLE_KINDS.find((kind) => kind === value) ?? 'text' })
            }
          />
          {variable.kind === 'choice' ? (
            <TagsInput
              label={t('form.variableChoices')}
              maxTags={30}
              value={variable.choices ?? []}
              error={fieldError(`variables.${at}.choices`)}
              onChange={(choices) => change(at, { choices })}
            />
          ) : (
            <TextInput
              label={t('form.variableExample')}
              maxLength={500}
              value={variable.example}
              onChange={(event) => change(at, { example: event.currentTarget.value })}
            />
          )}
          <Checkbox
            radius="xs"
            label={t('form.variableRequired')}
            checked={variable.required}
            onChange={(event) => change(at, { required: event.currentTarget.checked })}
          />
          <ActionIcon
            aria-label={t('form.removeVariable', { label: variable.label })}
            onClick={() => onChange(variables.filter((_, other) => other !== at))}
          >
            <IconX size={16} stroke={1.5} />
          </ActionIcon>
        </div>
      ))}
      <Group gap={8} mt={8}>
        {undeclared(prompt, variables).map((name) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => onChange([...variables, fresh(name)])}
          >
            {t('form.ask', { name })}
          </Button>
        ))}
        {variables.length === 0 && undeclared(prompt, variables).length === 0 && (
          <Text c="dimmed">{t('form.noVariables')}</Text>
        )}
      </Group>
    </section>
  )
}
