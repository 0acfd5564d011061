import { Menu, Text } from '@mantine/core'
import {
  IconArrowsDiagonal,
  IconArrowsMinimize,
  IconChevronRight,
  IconFeather,
  IconLanguage,
  IconMoodSmile,
  IconPencilPlus,
  IconTextSpellcheck,
  IconTransform,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CONTENT_TYPES } from '#core/contracts/content'
import { TONES } from '#core/contracts/generation'
import { useFormat } from '#web/lib/use-format'
import type { Asked, Rewriting } from './rewriting-context.ts'

const PLAIN: readonly { action: Asked['action']; icon: TablerIcon }[] = [
  { action: 'shorten', icon: IconArrowsMinimize },
  { action: 'expand', icon: IconArrowsDiagonal },
  { action: 'simplify', icon: IconFeather },
  { action: 'fix', icon: IconTextSpellcheck },
]

/** What a machine can do to words that are there. */
export function RewriteActions({ rewriting }: { rewriting: Rewriting }) {
  const { t } = useTranslation('rewriting')
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
      <Submenu icon={IconMoodSmile} label={t('action.tone')}>
        {TONES.map((tone) => (
          <Action
            key={tone}
            rewriting={rewriting}
            asked={{ action: 'tone', tone }}
            label={t(`tone.${tone}`)}
          />
        ))}
      </Submenu>
      <Translate rewriting={rewriting} />
      <Submenu icon={IconTransform} label={t('action.turn')}>
        {CONTENT_TYPES.filter((type) => type !== rewriting.type).map((type) => (
          <Menu.Item key={type} onClick={() => rewriting.turnInto(type)}>
            {t(`common:contentType.${type}`)}
          </Menu.Item>
        ))}
      </Submenu>
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

/** Into each language a model here writes; without one, a single line that says so. */
function Translate({ rewriting }: { rewriting: Rewriting }) {
  const { t } = useTranslation('rewriting')
  const format = useFormat()
  const { targets } = rewriting
  if (targets.length === 0)
    return (
      <Action
        rewriting={rewriting}
        asked={{ action: 'translate' }}
        icon={IconLanguage}
        label={t('action.translate')}
      />
    )
  return (
    <Submenu icon={IconLanguage} label={t('action.translate')}>
      {targets.map((language) => (
        <Action
          key={language}
          rewriting={rewriting}
          asked={{ action: 'translate', language }}
          label={format.language(language)}
        />
      ))}
    </Submenu>
  )
}

interface SubmenuProps {
  icon: TablerIcon
  label: string
  children: ReactNode
}

function Submenu({ icon: Icon, label, children }: SubmenuProps) {
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item
          leftSection={<Icon size={16} stroke={1.5} />}
          rightSection={<IconChevronRight size={14} stroke={1.5} />}
        >
          {label}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>{children}</Menu.Sub.Dropdown>
    </Menu.Sub>
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
