import { Loader, Modal, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '#web/ui/kbd'
import { type Command, useCommands } from './commands.ts'
import { useContentSearch } from './content-search.ts'
import { matches } from './match.ts'
import { closeOverlay } from './overlay-store.ts'
import classes from './palette.module.css'
import { PaletteGroup } from './palette-group.tsx'
import { takeTyped } from './typed-ahead.ts'

const GROUPS = ['content', 'actions', 'places', 'workspaces'] as const

/** Find, go, do: one field, all by keyboard. */
export function Palette() {
  const { t } = useTranslation('shell')
  const id = useId()
  const [query, setQuery] = useState('')
  const [cursor, setCursor] = useState(0)
  // The focus at once, and what was typed before it came: no letter is lost.
  const begin = useCallback((input: HTMLInputElement | null) => {
    if (!input) return
    input.focus()
    setQuery(takeTyped())
  }, [])
  const search = useContentSearch(query)
  const commands = useCommands().filter(({ label, hint }) => matches(`${label} ${hint ?? ''}`, query))
  const results = GROUPS.flatMap((group) =>
    [...search.found, ...commands].filter((command) => command.group === group),
  )
  const current = results[Math.min(cursor, results.length - 1)]
  const choose = (command: Command | undefined) => {
    if (!command) return
    closeOverlay()
    command.run()
  }
  const move = (step: number) => setCursor((cursor + step + results.length) % Math.max(1, results.length))
  const optionId = (command: Command) => `${id}-${command.id}`
  return (
    <Modal
      opened
      onClose={closeOverlay}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      centered={false}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
    >
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.5} aria-hidden />
        <input
          ref={begin}
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? optionId(current) : undefined}
          aria-autocomplete="list"
          aria-label={t('palette.placeholder')}
          placeholder={t('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setCursor(0)
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(1)
            else if (event.key === 'ArrowUp') move(-1)
            else if (event.key === 'Home') setCursor(0)
            else if (event.key === 'End') setCursor(results.length - 1)
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(current)
            else return
            event.preventDefault()
          }}
        />
        {search.pending && <Loader size={16} aria-label={t('palette.searching')} />}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.results')} className={classes.list}>
        {GROUPS.map((group) => (
          <PaletteGroup
            key={group}
            label={t(`palette.${group}`)}
            commands={results.filter((command) => command.group === group)}
            current={current}
            optionId={optionId}
            onHover={(command) => setCursor(results.indexOf(command))}
            onChoose={choose}
          />
        ))}
      </div>
      {results.length === 0 && !search.pending && (
        <div className={classes.none}>{t('palette.none', { query })}</div>
      )}
      {search.failed && <div className={classes.none}>{t('palette.failed')}</div>}
      <VisuallyHidden role="status">{t('palette.count', { count: results.length })}</VisuallyHidden>
      <div className={classes.foot} aria-hidden>
        <span>
          <Kbd keys="up" /> <Kbd keys="down" /> {t('palette.move')}
        </span>
        <span>
          <Kbd keys="enter" /> {t('palette.choose')}
        </span>
        <span>
          <Kbd keys="esc" /> {t('palette.leave')}
        </span>
      </div>
    </Modal>
  )
}
