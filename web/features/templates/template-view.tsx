import { ActionIcon, Button, Menu, Stack, Text, Title } from '@mantine/core'
import { IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template, VariableValues } from '#core/contracts/templates'
import { exampleValues } from '#core/domain/templates/example-values'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { PromptPreview } from './prompt-preview.tsx'
import classes from './templates.module.css'
import { useTemplateActions } from './use-template-actions.ts'
import { VariableField } from './variable-field.tsx'

/** What the template asks for at one side, what the writer will read at the other. */
export function TemplateView({ template, onEdit }: { template: Template; onEdit: () => void }) {
  const { t } = useTranslation(['templates', 'studio'])
  const format = useFormat()
  const session = useSession()
  const { duplicate, remove } = useTemplateActions()
  const [values, setValues] = useState<VariableValues>(() => exampleValues(template.variables))
  const writes = session.can('template:write')
  const facts = [
    t(`common:contentType.${template.type}`),
    ...(template.channel ? [t(`studio:channel.${template.channel}`)] : []),
    t(`framework.${template.framework}`),
    format.language(template.language),
    template.builtIn ? t('builtIn') : t('version', { version: template.version }),
  ]
  return (
    <>
      <PageHeader
        title={template.name}
        parent={{ label: t('title'), to: '/templates' }}
        tools={
          writes && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t('common:action.more')}>
                  <IconDots size={18} stroke={1.5} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {!template.builtIn && (
                  <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={onEdit}>
                    {t('edit')}
                  </Menu.Item>
                )}
                <Menu.Item
                  leftSection={<IconCopy size={16} stroke={1.5} />}
                  onClick={() => duplicate.mutate(template.id)}
                >
                  {t('duplicate')}
                </Menu.Item>
                {!template.builtIn && (
                  <Menu.Item
                    leftSection={<IconTrash size={16} stroke={1.5} />}
                    onClick={() => remove.mutate(template)}
                  >
                    {t('delete')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )
        }
        action={
          session.can('generation:run') && (
            <Button
              renderRoot={(props) => <Link to="/studio" search={{ template: template.id }} {...props} />}
            >
              {t('use')}
            </Button>
          )
        }
      />
      <PageBody>
        <Text c="dimmed" mb={4}>
          {template.description}
        </Text>
        <Text size="sm" c="dimmed" mb={24}>
          {facts.join(' · ')}
        </Text>
        <div className={classes.columns}>
          <section aria-labelledby="template-asks">
            <Title order={2} id="template-asks" className={classes.heading}>
              {t('asks')}
            </Title>
            {template.variables.length === 0 ? (
              <Text c="dimmed">{t('asksNothing')}</Text>
            ) : (
              <Stack gap={14}>
                {template.variables.map((variable) => (
                  <VariableField
                    key={variable.name}
                    variable={variable}
                    value={values[variable.name]}
                    onChange={(value) => {
                      const { [variable.name]: _old, ...others } = values
                      setValues(value === undefined ? others : { ...others, [variable.name]: value })
                    }}
                  />
                ))}
              </Stack>
            )}
          </section>
          <PromptPreview template={template} values={values} />
        </div>
      </PageBody>
    </>
  )
}
