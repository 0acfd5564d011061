import { Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_FILE } from '#core/contracts/knowledge'
import { useFormat } from '#web/lib/use-format'
import classes from './knowledge.module.css'

const ACCEPTED = '.pdf,.docx,.html,.htm,.md,.markdown,.txt'

/** A file to choose or to drop; too large a one is told before it is sent. */
export function FileDrop({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const { t } = useTranslation('knowledge')
  const format = useFormat()
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const take = (chosen: File | undefined) => {
    if (!chosen) return
    setTooLarge(chosen.size > MAX_FILE)
    onFile(chosen.size > MAX_FILE ? null : chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const size = file && format.number(Math.max(1, Math.round(file.size / 1024)))
  return (
    <div>
      <label
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={24} stroke={1.5} aria-hidden />
        <span className={classes.name}>{file ? file.name : t('drop.choose')}</span>
        <span className={classes.origin}>{file ? t('drop.size', { size }) : t('drop.hint')}</span>
        <input
          className={classes.file}
          type="file"
          accept={ACCEPTED}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </label>
      {tooLarge && (
        <Text role="alert" size="sm" mt={6} c="var(--mq-danger-text)">
          {t('drop.tooLarge')}
        </Text>
      )}
    </div>
  )
}
