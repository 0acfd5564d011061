import { ActionIcon, Badge, Button, Menu, Stack, Text, Title } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDots,
  IconDownload,
  IconPencil,
  IconPencilPlus,
  IconTrash,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template, VariableValues } from '#core/contracts/templates'
import { exampleValues } from '#core/domain/templates/example-values'
import { limitsOf } from '#core/domain/templates/limits'
import { useSession } from '#web/lib/session'
import { useFormat } from '#web/lib/use-format'
import { PageBody } from '#web/ui/page-body'
import { PageHeader } from '#web/ui/page-header'
import { TemplatePreview } from './template-preview.tsx'
import { usageQuery } from './template-queries.ts'
import { TemplateVersions } from './template-versions.tsx'
import classes from './templates.module.css'
import { useTemplateActions } from './use-template-actions.ts'
import { VariableField } from './variable-field.tsx'

/** What the template asks for at one side, what the writer will read at the other. */
export function TemplateView({ template, onEdit }: { template: Template; onEdit: () => void }) {
  const { t } = useTranslation(['templates', 'studio'])
  const format = useFormat()
  const session = useSession()
  const { duplicate, remove, archive, take } = useTemplateActions()
  const { data: usage } = useQuery(usageQuery())
  const used = usage?.get(template.id)
  const [values, setValues] = useState<VariableValues>(() => exampleValues(template.variables))
  const writes = session.can('template:write')
  const ArchiveIcon = template.archivedAt === null ? IconArchive : IconArchiveOff
  const limits = Object.entries(limitsOf(template)).map(([name, limit]) =>
    t('limits.fact', { name: t(`limits.${name}`), limit: format.number(limit ?? 0) }),
  )
  const facts = [
    t(`common:contentType.${template.type}`),
    ...(template.channel ? [t(`studio:channel.${template.channel}`)] : []),
    t(`framework.${template.framework}`),
    format.language(template.language),
    template.builtIn ? t('builtIn') : t('version', { version: template.version }),
    used ? t('runs', { count: used.runs, number: format.number(used.runs) }) : t('unused'),
  ]
  return (
    <>
      <PageHeader
        title={template.name}
        parent={{ label: t('title'), to: '/templates' }}
        aside={template.archivedAt !== null && <Badge color="gray">{t('isArchived')}</Badge>}
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
                <Menu.Item
                  leftSection={<IconDownload size={16} stroke={1.5} />}
                  onClick={() => take.mutate(template)}
                >
                  {t('export')}
                </Menu.Item>
                {!template.builtIn && (
                  <Menu.Item
                    leftSection={<ArchiveIcon size={16} stroke={1.5} />}
                    onClick={() =>
                      archive.mutate({ id: template.id, archived: template.archivedAt === null })
                    }
                  >
                    {t(template.archivedAt === null ? 'archive' : 'unarchive')}
                  </Menu.Item>
                )}
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
              leftSection={<IconPencilPlus size={16} stroke={1.5} />}
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
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        <Text size="sm" c="dimmed" mb={24}>
          {limits.join(' · ')}
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
          <TemplatePreview template={template} values={values} />
        </div>
        {!template.builtIn && <TemplateVersions template={template} writes={writes} />}
      </PageBody>
    </>
  )
}
