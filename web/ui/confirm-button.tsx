import { Button, type ButtonProps, Group, Popover, type PopoverProps, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface ConfirmButtonProps extends ButtonProps {
  /** What will be lost; only for what cannot be undone. */
  consequence: ReactNode
  /** The verb of the second button. */
  verb: string
  /** Red for what is lost; another where something is begun that cannot be taken back. */
  verbColor?: string
  position?: PopoverProps['position']
  onConfirm: () => void
  children: ReactNode
  'aria-label'?: string
}

/** Asks once, beside the button. Where the action can be undone, use `notify.undo` in its place. */
export function ConfirmButton({
  consequence,
  verb,
  verbColor = 'red',
  position = 'bottom-end',
  onConfirm,
  children,
  ...button
}: ConfirmButtonProps) {
  const { t } = useTranslation('common')
  const [open, popover] = useDisclosure(false)
  return (
    <Popover opened={open} onChange={popover.toggle} width={280} position={position} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" {...button} onClick={popover.toggle}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{consequence}</Text>
          <Group gap="xs" justify="end">
            <Button variant="default" size="xs" onClick={popover.close}>
              {t('action.cancel')}
            </Button>
            <Button
              color={verbColor}
              size="xs"
              data-autofocus
              onClick={() => {
                popover.close()
                onConfirm()
              }}
            >
              {verb}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
