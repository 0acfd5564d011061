import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import type { ContentType } from '#core/contracts/content'
import { type FieldLimit, fieldFormOf } from '#core/contracts/fields'
import type { TemplateLimits } from '#core/contracts/templates'
import { checkFields } from '#core/domain/generation/fields/check-fields'
import { type LocatedField, locateFields } from '#core/domain/generation/fields/locate-fields'
import { fieldsKey, fieldsPlugin, type Stretch, showStretches } from './fields-plugin.ts'
import { pageBlocks } from './page-blocks.ts'

/** The parts of one name: one, or those of a list. */
export interface FieldGroup {
  name: string
  limit: FieldLimit
  fields: readonly LocatedField[]
  isList: boolean
}

export const keyOf = ({ name, nth }: Pick<LocatedField, 'name' | 'nth'>) =>
  nth === null ? name : `${name}.${nth}`

interface About {
  type: ContentType
  channel: string
  /** Of the template; they may be stricter. */
  own: TemplateLimits
  title: string
}

/** Reads the page as its type's fields while it is written, and shows in it where they are too long. */
export function useFields(editor: Editor, { type, channel, own, title }: About) {
  const form = fieldFormOf(type, channel)
  const located = useEditorState({
    editor,
    selector: ({ editor }) =>
      form ? locateFields(form.limits, { title, blocks: pageBlocks(editor.state.doc) }) : [],
  })
  const [active, setActive] = useState<string | null>(null)
  const groups = useMemo(() => groupsOf(form?.limits ?? {}, located, own), [form, located, own])
  const faults = useMemo(() => (form ? checkFields(form, located) : new Set<string>()), [form, located])

  useEffect(() => {
    if (editor.isDestroyed) return
    editor.registerPlugin(fieldsPlugin())
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(fieldsKey)
    }
  }, [editor])
  useEffect(() => {
    if (!editor.isDestroyed) showStretches(editor.view, stretchesOf(groups, active))
  }, [editor, groups, active])
  return { groups, faults, setActive }
}

function groupsOf(
  limits: Readonly<Record<string, FieldLimit>>,
  located: readonly LocatedField[],
  own: TemplateLimits,
): FieldGroup[] {
  const stricter: Partial<Record<string, number>> = {
    ...{ subject: own.subject, preheader: own.preheader, title: own.title },
  }
  return Object.entries(limits).map(([name, limit]) => ({
    name,
    limit: { ...limit, max: Math.min(limit.max, stricter[name] ?? limit.max) },
    fields: located.filter((field) => field.name === name),
    isList: limit.most !== undefined,
  }))
}

const stretchesOf = (groups: readonly FieldGroup[], active: string | null): Stretch[] =>
  groups.flatMap(({ fields, limit: { max } }) =>
    fields.flatMap((field): Stretch[] => {
      const { place, text } = field
      if (place.part === 'title') return []
      const { from, to, single } = place
      return [
        ...(keyOf(field) === active ? [{ from, to, kind: 'active' as const }] : []),
        ...(single && text.length > max ? [{ from: from + max, to, kind: 'over' as const }] : []),
      ]
    }),
  )
