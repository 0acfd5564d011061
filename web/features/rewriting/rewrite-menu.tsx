import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconPlayerStop, IconSparkles } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#web/ui/kbd'
import { RewriteActions } from './rewrite-actions.tsx'
import classes from './rewriting.module.css'
import { useOptionalRewriting } from './rewriting-context.ts'

/** In the toolbar: what a machine can do to the selection, or the way to stop it. ⌘J opens it. */
export function RewriteTool({ className }: { className: string }) {
  const { t } = useTranslation('rewriting')
  const rewriting = useOptionalRewriting()
  const tool = useRef<HTMLButtonElement>(null)
  const opened = rewriting?.opened ?? false
  // On a phone the toolbar scrolls, and a menu is hidden with the tool it hangs on.
  useEffect(() => {
    if (opened) tool.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [opened])
  if (!rewriting) return null
  if (rewriting.running)
    return (
      <Button
        size="compact-sm"
        variant="light"
        className={classes.stop}
        leftSection={<IconPlayerStop size={14} stroke={1.75} />}
        rightSection={<Kbd keys="esc" />}
        onClick={rewriting.stop}
      >
        {t('stop')}
      </Button>
    )
  return (
    <>
      <Tooltip target={tool} label={<Hint />} disabled={rewriting.opened} />
      <Menu
        opened={rewriting.opened}
        onChange={rewriting.setOpened}
        position="bottom-start"
        width={248}
        returnFocus
        withinPortal
      >
        <Menu.Target>
          <ActionIcon
            ref={tool}
            aria-label={t('menu')}
            className={`${className} ${classes.tool}`}
            onMouseDown={(event) => event.preventDefault()}
          >
            <IconSparkles size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <RewriteActions rewriting={rewriting} />
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Hint() {
  const { t } = useTranslation('rewriting')
  return (
    <>
      {t('menu')} <Kbd keys="mod+j" />
    </>
  )
}

/** Beside the selection: the same list. */
export function RewriteSelection() {
  const { t } = useTranslation('rewriting')
  const rewriting = useOptionalRewriting()
  if (!rewriting || rewriting.running) return null
  return (
    <Menu position="bottom-start" width={248} withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.ai}
          leftSection={<IconSparkles size={16} stroke={1.5} />}
          onMouseDown={(event) => event.preventDefault()}
        >
          {t('short')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <RewriteActions rewriting={rewriting} />
      </Menu.Dropdown>
    </Menu>
  )
}
