import { ActionIcon, Button, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import type { LocatedField } from '#core/domain/generation/fields/locate-fields'
import { useFormat } from '#web/lib/use-format'
import { addItem, addParts, type NewPart, removeItem, writeField } from './edit-field.ts'
import { FieldRow } from './field-row.tsx'
import classes from './fields.module.css'
import { type FieldGroup, keyOf } from './use-fields.ts'

interface FieldGroupProps {
  group: FieldGroup
  /** The channel asks for it, or for more of it, or takes fewer. */
  missing: boolean
  /** What is put onto the page with its first part: the parts before it that are not there, and itself. */
  parts: readonly NewPart[]
  editor: Editor
  title: Y.Text | null
  editable: boolean
  onActive: (key: string | null) => void
  onShow: () => void
  /** The part whose field is to have the caret once it is there. */
  onWanted: (key: string) => void
}

/** The parts of one name under it, with how many there may be. */
export function FieldGroupRows(props: FieldGroupProps) {
  const { group, missing, parts, editor, title, editable, onActive, onShow, onWanted } = props
  const { name, limit, fields, isList } = group
  const { t } = useTranslation('studio')
  const label = t(`fields.name.${name}`)
  const isTags = name === 'hashtags'
  const last = fields.at(-1)
  const mayAdd =
    editable &&
    !isTags &&
    (isList ? fields.length < (limit.most ?? 0) : fields.length === 0 && parts.length > 0)
  const add = () => {
    if (last) return addAfter(last)
    addParts(editor, parts)
    onWanted(isList ? `${name}.0` : name)
  }
  const addAfter = (field: LocatedField) => {
    addItem(editor, field)
    onWanted(`${name}.${(field.nth ?? 0) + 1}`)
  }
  const show = (field: LocatedField) => {
    onShow()
    const { place } = field
    requestAnimationFrame(() => {
      if (editor.isDestroyed || place.part === 'title') return
      editor.chain().setTextSelection({ from: place.from, to: place.to }).focus().scrollIntoView().run()
    })
  }
  const remove = (field: LocatedField) => {
    removeItem(editor, field)
    onWanted(`${name}.${Math.max(0, (field.nth ?? 0) - 1)}`)
  }
  const shown =
    isTags && last ? [{ ...last, text: fields.map(({ text }) => text).join(' '), nth: null }] : fields
  return (
    <section aria-label={label} className={classes.group}>
      <header className={classes.head}>
        <span className={classes.name}>{label}</span>
        {isList && <Range group={group} missing={missing} />}
        {fields.length > 0 && (
          <Copy text={fields.map(({ text }) => text).join(isTags ? ' ' : '\n')} label={label} />
        )}
      </header>
      {shown.map((field, at) => (
        <FieldRow
          key={keyOf(field)}
          field={field}
          max={isTags ? null : limit.max}
          label={isList && !isTags ? t('fields.nth', { name: t(`fields.one.${name}`), n: at + 1 }) : label}
          onWrite={
            editable && !isTags && mayWrite(field, title)
              ? (text) => writeField(editor, title, field, text)
              : null
          }
          onActive={onActive}
          onShow={() => show(field)}
          onNext={isList && mayAdd ? () => addAfter(field) : null}
          // Lists are known by their order: without its last item this one would be taken for the next.
          onRemove={editable && isList && !isTags && fields.length > 1 ? () => remove(field) : null}
        />
      ))}
      {fields.length === 0 && !mayAdd && <p className={classes.none}>{t('fields.none')}</p>}
      {mayAdd && (
        <Button
          className={classes.add}
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={add}
        >
          {t('fields.add', { name: t(`fields.one.${name}`).toLocaleLowerCase() })}
        </Button>
      )}
    </section>
  )
}

const mayWrite = ({ place }: LocatedField, title: Y.Text | null) =>
  place.part === 'title' ? title !== null : place.single

function Range({ group: { limit, fields }, missing }: { group: FieldGroup; missing: boolean }) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { least = 0, most = 0 } = limit
  return (
    <span className={classes.range} data-over={missing || undefined}>
      {t(least > 0 ? 'fields.between' : 'fields.upTo', {
        ...{ count: fields.length, n: format.number(fields.length) },
        ...{ least: format.number(least), most: format.number(most) },
      })}
    </span>
  )
}

function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('studio')
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Tooltip label={t(copied ? 'fields.copied' : 'fields.copy', { name: label })}>
          <ActionIcon
            className={classes.copy}
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('fields.copy', { name: label })}
            onClick={copy}
          >
            {copied ? <IconCheck size={14} stroke={1.75} /> : <IconCopy size={14} stroke={1.5} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  )
}
