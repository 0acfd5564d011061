import { ActionIcon, Textarea } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LocatedField } from '#core/domain/generation/fields/locate-fields'
import { useFormat } from '#web/lib/use-format'
import classes from './fields.module.css'
import { keyOf } from './use-fields.ts'

/** Such a browser needs no measuring, which comes before the font is there and cuts the last line. */
const SIZES_BY_ITSELF = CSS.supports('field-sizing', 'content')

interface FieldRowProps {
  field: LocatedField
  /** Characters it may have; null where only their number counts. */
  max: number | null
  label: string
  /** Null where it is to be changed on the page: it goes over several blocks, or one may not write. */
  onWrite: ((text: string) => void) | null
  onActive: (key: string | null) => void
  /** Brings its place on the page into view. */
  onShow: () => void
  onNext: (() => void) | null
  onRemove: (() => void) | null
}

/** One part: its words, and how many characters of how many. */
export function FieldRow({ field, max, label, onWrite, onActive, onShow, onNext, onRemove }: FieldRowProps) {
  const { t } = useTranslation('studio')
  const format = useFormat()
  const { text } = field
  const surplus = max === null ? 0 : text.length - max
  const key = keyOf(field)
  const point = { onMouseEnter: () => onActive(key), onMouseLeave: () => onActive(null) }
  const counter = max !== null && (
    <span className={classes.counter} data-over={surplus > 0 || undefined}>
      {t('fields.of', { value: format.number(text.length), limit: format.number(max) })}
    </span>
  )
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onNext?.()
    }
    if (event.key === 'Backspace' && text === '' && onRemove) {
      event.preventDefault()
      onRemove()
    }
  }
  return (
    <div className={classes.row} {...point}>
      {onWrite ? (
        <Textarea
          data-field={key}
          variant="unstyled"
          autosize={!SIZES_BY_ITSELF}
          minRows={1}
          rows={1}
          classNames={{ root: classes.field ?? '', input: classes.input ?? '' }}
          aria-label={label}
          aria-invalid={surplus > 0 || undefined}
          value={text}
          placeholder={t('fields.hint')}
          onChange={(event) => onWrite(event.currentTarget.value)}
          onKeyDown={keys}
          onFocus={() => onActive(key)}
          onBlur={() => onActive(null)}
        />
      ) : (
        <button type="button" className={classes.words} onClick={onShow} title={t('fields.show')}>
          <span>{text}</span>
        </button>
      )}
      {counter}
      {onRemove && (
        <ActionIcon
          className={classes.remove}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('fields.remove', { name: label })}
          onClick={onRemove}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      )}
      {surplus > 0 && <p className={classes.surplus}>{t('channelPanel.over', { count: surplus })}</p>}
    </div>
  )
}
