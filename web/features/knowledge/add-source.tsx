import { Button, Modal, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SOURCE_KINDS } from '#core/contracts/knowledge'
import { FileDrop } from './file-drop.tsx'
import type { NewSource } from './knowledge-queries.ts'
import { NotAdded } from './not-added.tsx'
import { useSourceActions } from './use-source-actions.ts'

const KINDS = ['file', 'address', 'text'] as const satisfies readonly (typeof SOURCE_KINDS)[number][]
type Kind = (typeof KINDS)[number]

/** A file, a page or words: read at once, so that what cannot be read is told here. */
export function AddSource({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['knowledge', 'common'])
  const { add } = useSourceActions()
  const [kind, setKind] = useState<Kind>('file')
  const [file, setFile] = useState<File | null>(null)
  const [address, setAddress] = useState('')
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const given: Record<Kind, NewSource | null> = {
    file: file && { kind: 'file', file },
    address: address.trim() ? { kind: 'address', address: address.trim() } : null,
    text: title.trim() && text.trim() ? { kind: 'text', title: title.trim(), text } : null,
  }
  const source = given[kind]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (source) add.mutate(source, { onSuccess: onClose })
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('add.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          <SegmentedControl
            fullWidth
            aria-label={t('add.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value) => {
              setKind(KINDS.find((each) => each === value) ?? 'file')
              add.reset()
            }}
          />
          <NotAdded error={add.error} />
          {kind === 'file' && <FileDrop file={file} onFile={setFile} />}
          {kind === 'address' && (
            <TextInput
              data-autofocus
              type="url"
              label={t('add.address')}
              description={t('add.addressHint')}
              placeholder="https://"
              maxLength={2000}
              value={address}
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
          )}
          {kind === 'text' && (
            <>
              <TextInput
                data-autofocus
                label={t('add.name')}
                maxLength={200}
                value={title}
                onChange={(event) => setTitle(event.currentTarget.value)}
              />
              <Textarea
                label={t('add.text')}
                description={t('add.textHint')}
                minRows={8}
                maxRows={16}
                autosize
                maxLength={200_000}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            </>
          )}
          <Button type="submit" loading={add.isPending} disabled={!source}>
            {t('add.submit')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
