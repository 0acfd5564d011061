import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSafeLink } from '#core/richtext/schema'
import classes from './editor-toolbar.module.css'

const completed = (address: string) =>
  isSafeLink(address) || address === '' ? address : `https://${address}`

/** Sets, changes or takes away the link of the selected words. */
export function LinkControl({ editor }: { editor: Editor }) {
  const { t } = useTranslation('studio')
  const [opened, setOpened] = useState(false)
  const [address, setAddress] = useState('')
  const { active, enabled } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: editor.isActive('link'),
      enabled: editor.isActive('link') || !editor.state.selection.empty,
    }),
  })
  const open = () => {
    setAddress(String(editor.getAttributes('link').href ?? ''))
    setOpened(true)
  }
  const apply = (href: string) => {
    const chain = editor.chain().focus().extendMarkRange('link')
    if (href === '') chain.unsetLink().run()
    else chain.setLink({ href }).run()
    setOpened(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    apply(completed(address.trim()))
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus width={320} position="bottom-start">
      <Popover.Target>
        <Tooltip label={t(enabled ? 'toolbar.link' : 'toolbar.linkNeedsWords')}>
          <ActionIcon
            aria-label={t('toolbar.link')}
            aria-pressed={active}
            data-active={active || undefined}
            className={classes.tool}
            disabled={!enabled}
            onMouseDown={(event) => event.preventDefault()}
            onClick={open}
          >
            <IconLink size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <TextInput
            label={t('toolbar.linkAddress')}
            placeholder="https://"
            value={address}
            maxLength={2000}
            onChange={(event) => setAddress(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end" gap={8} mt={12}>
            {active && (
              <Button variant="subtle" color="gray" size="xs" onClick={() => apply('')}>
                {t('toolbar.linkRemove')}
              </Button>
            )}
            <Button type="submit" size="xs">
              {t('toolbar.linkSet')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
