import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocNode } from '#core/contracts/content'
import type { TemplateInput } from '#core/contracts/templates'
import { exampleText } from '#core/domain/templates/example-text'
import { parseMarkdown } from '#core/richtext/markdown'
import prose from '#web/features/studio/prose.module.css'
import { RenderedNode } from '#web/features/studio/rendered-doc'
import { AiMark } from '#web/ui/ai-mark'
import classes from './templates.module.css'

interface ExampleTextProps {
  template: Pick<TemplateInput, 'type' | 'framework' | 'channel' | 'language'>
  instructions: string
}

/** A text the offline composer writes from the template and its examples, about a product that does not exist. */
export function ExampleText({ template, instructions }: ExampleTextProps) {
  const { t } = useTranslation('templates')
  const { type, framework, channel, language } = template
  const [example, setExample] = useState<{ title: string; doc: DocNode } | null>(null)
  useEffect(() => {
    const written = exampleText({ type, framework, channel, language }, instructions)
    setExample(written && { title: written.title, doc: parseMarkdown(written.body).toJSON() })
  }, [type, framework, channel, language, instructions])
  if (!example) return <Text c="dimmed">{t('exampleNone')}</Text>
  return (
    <div>
      <div className={classes.exampleHead}>
        <AiMark offlineComposer />
        <Text size="sm" c="dimmed">
          {t('exampleBy')}
        </Text>
      </div>
      <div className={classes.example} lang={language}>
        <h3>{example.title}</h3>
        <div className={prose.prose}>
          <RenderedNode node={example.doc} />
        </div>
      </div>
    </div>
  )
}
