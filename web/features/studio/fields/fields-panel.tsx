import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { ContentType } from '#core/contracts/content'
import type { TemplateLimits } from '#core/contracts/templates'
import { fieldLabel } from '#core/domain/generation/fields/render-fields'
import type { NewPart } from './edit-field.ts'
import { FieldGroupRows } from './field-group.tsx'
import classes from './fields.module.css'
import { type FieldGroup, useFields } from './use-fields.ts'

export interface FieldsPanelProps {
  editor: Editor
  /** The shared title; null while the words are on their way. */
  title: Y.Text | null
  about: { title: string; type: ContentType; channel: string; language: string }
  /** Of the template. */
  own: TemplateLimits | undefined
  editable: boolean
  onShow: () => void
}

const NO_LIMITS: TemplateLimits = {}

/** The page in its parts, each with its length and limit. The page stays the text: what is written here stands there. */
export function FieldsPanel({ editor, title, about, own = NO_LIMITS, editable, onShow }: FieldsPanelProps) {
  const { t } = useTranslation('studio')
  const { groups, faults, setActive } = useFields(editor, { ...about, own })
  const panel = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    const field = wanted && panel.current?.querySelector<HTMLElement>(`[data-field="${wanted}"]`)
    if (!field) return
    field.focus()
    setWanted(null)
  })
  const over = groups.some(({ fields, limit }) => fields.some(({ text }) => text.length > limit.max))
  const fits = faults.size === 0 && !over
  return (
    <div ref={panel} className={classes.panel}>
      <Text size="sm" className={classes.verdict} data-fits={fits || undefined} role="status">
        {fits ? <IconCircleCheck size={16} stroke={1.5} aria-hidden /> : null}
        {fits ? null : <IconAlertTriangle size={16} stroke={1.5} aria-hidden />}
        {t(fits ? 'fields.fits' : 'fields.mend')}
      </Text>
      {groups.map((group, at) => (
        <FieldGroupRows
          key={group.name}
          group={group}
          missing={faults.has(group.name)}
          parts={partsToAdd(groups.slice(0, at + 1), about.language)}
          editor={editor}
          title={title}
          editable={editable && editor.storage.suggesting.who === null}
          onActive={setActive}
          onShow={onShow}
          onWanted={setWanted}
        />
      ))}
    </div>
  )
}

/** Of parts that are called something, those that are not on the page; none when the last of them has no label. */
function partsToAdd(groups: readonly FieldGroup[], language: string): NewPart[] {
  const parts = groups.map(({ name, fields, isList }) => ({
    ...{ name, isList, label: fieldLabel(name, language), isThere: fields.length > 0 },
  }))
  if (parts.at(-1)?.label === null) return []
  return parts.flatMap(({ label, isThere, ...part }) => (label && !isThere ? [{ ...part, label }] : []))
}
