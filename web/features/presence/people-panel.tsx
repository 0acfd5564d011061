import { Popover, ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonPresence } from '#core/contracts/hub'
import { PlaceLink } from './place-link.tsx'
import classes from './presence.module.css'
import { PresentAvatar } from './present-avatar.tsx'

/** Who is here, how, and where; opens as soon as it is loaded. `children` is the button it hangs on. */
export function PeoplePanel({
  people,
  children,
}: {
  people: readonly PersonPresence[]
  children: ReactNode
}) {
  const { t } = useTranslation('presence')
  return (
    <Popover position="bottom-end" width={280} defaultOpened trapFocus returnFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={8}>
        <ScrollArea.Autosize mah={360} scrollbars="y" tabIndex={0} classNames={{ content: classes.people }}>
          <ul className={classes.list}>
            {people.map((person) => (
              <li key={person.userId} className={classes.person}>
                <PresentAvatar person={person} size={28} />
                <span className={classes.words}>
                  <span className={classes.name}>{person.name}</span>
                  <span className={classes.state}>{t(`state.${person.state}`)}</span>
                  {person.places.map((contentId) => (
                    <PlaceLink key={contentId} contentId={contentId} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
