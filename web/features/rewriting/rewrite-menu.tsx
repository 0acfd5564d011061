import { ActionIcon, Button, Menu, Text, Tooltip } from '@mantine/core'
import {
  IconArrowsDiagonal,
  IconArrowsMinimize,
  IconChevronRight,
  IconFeather,
  IconLanguage,
  IconMoodSmile,
  IconPencilPlus,
  IconPlayerStop,
  IconSparkles,
  IconTextSpellcheck,
  IconTransform,
  type TablerIcon,
} from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CONTENT_TYPES } from '#core/contracts/content'
import { TONES } from '#core/contracts/generation'
import { Kbd } from '#web/ui/kbd'
import classes from './rewriting.module.css'
import { type Asked, type Rewriting, useOptionalRewriting } from './rewriting-context.ts'

const PLAIN: readonly { action: Asked['action']; icon: TablerIcon }[] = [
  { action: 'shorten', icon: IconArrowsMinimize },
  { action: 'expand', icon: IconArrowsDiagonal },
  { action: 'simplify', icon: IconFeather },
  { action: 'fix', icon: IconTextSpellcheck },
]
/** The languages a text goes back and forth between. */
const TARGETS = ['en', 'es'] as const

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
          <Actions rewriting={rewriting} />
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
        <Actions rewriting={rewriting} />
      </Menu.Dropdown>
    </Menu>
  )
}

function Actions({ rewriting }: { rewriting: Rewriting }) {
  const { t } = useTranslation('rewriting')
  const languages = TARGETS.filter((target) => target !== rewriting.language)
  return (
    <>
      {PLAIN.map(({ action, icon }) => (
        <Action
          key={action}
          rewriting={rewriting}
          asked={{ action }}
          icon={icon}
          label={t(`action.${action}`)}
        />
      ))}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item
            leftSection={<IconMoodSmile size={16} stroke={1.5} />}
            rightSection={<IconChevronRight size={14} stroke={1.5} />}
          >
            {t('action.tone')}
          </Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {TONES.map((tone) => (
            <Action
              key={tone}
              rewriting={rewriting}
              asked={{ action: 'tone', tone }}
              label={t(`tone.${tone}`)}
            />
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      {languages.map((language) => (
        <Action
          key={language}
          rewriting={rewriting}
          asked={{ action: 'translate', language }}
          icon={IconLanguage}
          label={t(`translate.${language}`)}
        />
      ))}
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item
            leftSection={<IconTransform size={16} stroke={1.5} />}
            rightSection={<IconChevronRight size={14} stroke={1.5} />}
          >
            {t('action.turn')}
          </Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {CONTENT_TYPES.filter((type) => type !== rewriting.type).map((type) => (
            <Menu.Item key={type} onClick={() => rewriting.turnInto(type)}>
              {t(`common:contentType.${type}`)}
            </Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      <Action
        rewriting={rewriting}
        asked={{ action: 'continue' }}
        icon={IconPencilPlus}
        label={t('action.continue')}
      />
    </>
  )
}

interface ActionProps {
  rewriting: Rewriting
  asked: Asked
  icon?: TablerIcon
  label: string
}

function Action({ rewriting, asked, icon: Icon, label }: ActionProps) {
  const { t } = useTranslation('rewriting')
  const refusal = rewriting.refusal(asked)
  return (
    <Menu.Item
      disabled={refusal !== null}
      leftSection={Icon && <Icon size={16} stroke={1.5} />}
      onClick={() => rewriting.start(asked)}
    >
      {label}
      {refusal && (
        <Text span display="block" size="xs" c="dimmed">
          {t(`refusal.${refusal}`)}
        </Text>
      )}
    </Menu.Item>
  )
}
