import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  type TablerIcon,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { Fragment, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RewriteTool } from '#web/features/rewriting/rewrite-menu'
import { SuggestToggle } from '#web/features/suggestions/suggest-toggle'
import { Kbd } from '#web/ui/kbd'
import classes from './editor-toolbar.module.css'
import { LinkControl } from './link-control.tsx'

interface Tool {
  name: string
  icon: TablerIcon
  keys: string
  run: (editor: Editor) => boolean
  active?: (editor: Editor) => boolean
  enabled?: (editor: Editor) => boolean
}

const chain = (editor: Editor) => editor.chain().focus()

/** The format is there, or will be once what is suggested is accepted. */
const hasFormat = (editor: Editor, format: string) =>
  editor.isActive(format) !== editor.isActive('modification', { format })

const TOOLS: readonly (readonly Tool[])[] = [
  [
    {
      name: 'bold',
      icon: IconBold,
      keys: 'mod+b',
      run: (e) => chain(e).toggleBold().run(),
      active: (e) => hasFormat(e, 'bold'),
    },
    {
      name: 'italic',
      icon: IconItalic,
      keys: 'mod+i',
      run: (e) => chain(e).toggleItalic().run(),
      active: (e) => hasFormat(e, 'italic'),
    },
    {
      name: 'code',
      icon: IconCode,
      keys: 'mod+e',
      run: (e) => chain(e).toggleCode().run(),
      active: (e) => hasFormat(e, 'code'),
    },
  ],
  [
    {
      name: 'heading2',
      icon: IconH2,
      keys: 'mod+alt+2',
      run: (e) => chain(e).toggleHeading({ level: 2 }).run(),
      active: (e) => e.isActive('heading', { level: 2 }),
    },
    {
      name: 'heading3',
      icon: IconH3,
      keys: 'mod+alt+3',
      run: (e) => chain(e).toggleHeading({ level: 3 }).run(),
      active: (e) => e.isActive('heading', { level: 3 }),
    },
    {
      name: 'bullets',
      icon: IconList,
      keys: 'mod+shift+8',
      run: (e) => chain(e).toggleBulletList().run(),
      active: (e) => e.isActive('bulletList'),
    },
    {
      name: 'numbers',
      icon: IconListNumbers,
      keys: 'mod+shift+7',
      run: (e) => chain(e).toggleOrderedList().run(),
      active: (e) => e.isActive('orderedList'),
    },
    {
      name: 'quote',
      icon: IconBlockquote,
      keys: 'mod+shift+b',
      run: (e) => chain(e).toggleBlockquote().run(),
      active: (e) => e.isActive('blockquote'),
    },
  ],
]
const HISTORY: readonly Tool[] = [
  {
    name: 'undo',
    icon: IconArrowBackUp,
    keys: 'mod+z',
    run: (e) => chain(e).undo().run(),
    enabled: (e) => e.can().undo(),
  },
  {
    name: 'redo',
    icon: IconArrowForwardUp,
    keys: 'mod+shift+z',
    run: (e) => chain(e).redo().run(),
    enabled: (e) => e.can().redo(),
  },
]

export function EditorToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('studio')
  const entered = useEntered(editor)
  const group = (tools: readonly Tool[]) =>
    tools.map((tool) => <ToolButton key={tool.name} editor={editor} tool={tool} entered={entered} />)
  return (
    <div role="toolbar" aria-label={t('toolbar.label')} className={classes.bar}>
      {TOOLS.map((tools) => (
        <Fragment key={tools[0]?.name}>
          {group(tools)}
          <span className={classes.gap} />
        </Fragment>
      ))}
      <LinkControl editor={editor} />
      <SuggestToggle editor={editor} className={classes.tool ?? ''} />
      <RewriteTool className={classes.tool ?? ''} />
      <span className={classes.gap} />
      {group(HISTORY)}
    </div>
  )
}

/** Whether somebody has put the caret into the page: before, it stands at the first letter by chance. */
function useEntered(editor: Editor): boolean {
  const [entered, setEntered] = useState(editor.isFocused)
  useEffect(() => {
    const enter = () => setEntered(true)
    editor.on('focus', enter)
    return () => {
      editor.off('focus', enter)
    }
  }, [editor])
  return entered
}

interface ToolButtonProps {
  editor: Editor
  tool: Tool
  entered: boolean
}

function ToolButton({ editor, tool, entered }: ToolButtonProps) {
  const { t } = useTranslation('studio')
  const { active, enabled } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: tool.active && entered && tool.active(editor),
      enabled: tool.enabled?.(editor) ?? true,
    }),
  })
  const Icon = tool.icon
  const label = t(`toolbar.${tool.name}`)
  return (
    <Tooltip
      label={
        <>
          {label} <Kbd keys={tool.keys} />
        </>
      }
    >
      <ActionIcon
        aria-label={label}
        aria-pressed={active}
        data-active={active || undefined}
        className={classes.tool}
        disabled={!enabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => tool.run(editor)}
      >
        <Icon size={16} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  )
}
