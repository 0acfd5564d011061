import { ActionIcon, Button, Group, Input, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

const MAX = 12

interface KeyPointsProps {
  points: string[]
  onChange: (points: string[]) => void
  fault: (path: string) => string | undefined
}

/** A list one types: Enter adds a line, Backspace in an empty one removes it, pasted lines become points. */
export function KeyPoints({ points, onChange, fault }: KeyPointsProps) {
  const { t } = useTranslation('studio')
  const label = useId()
  const list = useRef<HTMLDivElement>(null)
  const focusAt = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus())
  const insert = (at: number, lines: string[], replaced: number) => {
    onChange([...points.slice(0, at), ...lines, ...points.slice(at + replaced)].slice(0, MAX))
    focusAt(Math.min(at + lines.length, MAX) - 1)
  }
  const remove = (at: number) => {
    onChange(points.filter((_, other) => other !== at))
    focusAt(Math.max(at - 1, 0))
  }
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey) {
      event.preventDefault()
      insert(at + 1, [''], 0)
    }
    if (event.key === 'Backspace' && points[at] === '') {
      event.preventDefault()
      remove(at)
    }
  }
  const onPaste = (at: number) => (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
      .filter(Boolean)
    if (lines.length < 2) return
    event.preventDefault()
    insert(at, lines, points[at] === '' ? 1 : 0)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row beside its button
    <div role="group" aria-labelledby={label} ref={list}>
      <Group justify="space-between" mb={4}>
        <Input.Label id={label} component="span">
          {t('brief.keyPoints')}
        </Input.Label>
        {points.length > 0 && points.length < MAX && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPlus size={14} stroke={1.5} />}
            onClick={() => insert(points.length, [''], 0)}
          >
            {t('brief.addPoint')}
          </Button>
        )}
      </Group>
      {points.length === 0 && (
        <Button
          variant="default"
          fullWidth
          justify="flex-start"
          fw={400}
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => insert(0, [''], 0)}
        >
          {t('brief.firstPoint')}
        </Button>
      )}
      {points.map((point, at) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a point's only name is its place
          key={at}
          mt={at === 0 ? 0 : 6}
          aria-label={t('brief.point', { at: at + 1 })}
          value={point}
          error={fault(`brief.keyPoints.${at}`)}
          onChange={(event) =>
            onChange(points.map((other, i) => (i === at ? event.currentTarget.value : other)))
          }
          onKeyDown={onKeyDown(at)}
          onPaste={onPaste(at)}
          rightSection={
            <ActionIcon
              size={24}
              aria-label={t('brief.removePoint', { at: at + 1 })}
              onClick={() => remove(at)}
            >
              <IconX size={14} stroke={1.5} />
            </ActionIcon>
          }
        />
      ))}
    </div>
  )
}
