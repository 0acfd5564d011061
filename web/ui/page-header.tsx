import { Box, Group, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, type Ref, useContext } from 'react'
import { usePageTitle } from '#web/lib/use-page-title'
import { HeaderExtras } from './header-extras.ts'
import classes from './page-header.module.css'

export interface Parent extends Pick<LinkProps, 'to' | 'params'> {
  label: string
}

interface PageHeaderProps {
  title: string
  /** Where the focus goes that has no other place. */
  titleRef?: Ref<HTMLHeadingElement>
  /** The way here, e.g. the list a page belongs to. */
  parent?: Parent
  /** Beside the title: a status, a count. */
  aside?: ReactNode
  /** Who has this page open, before who else is in the workspace. */
  people?: ReactNode
  /** Secondary actions, before the primary one. */
  tools?: ReactNode
  /** The page's one primary action. */
  action?: ReactNode
}

/** The bar over every page: where one is, and the one thing to do here. */
export function PageHeader({ title, titleRef, parent, aside, people, tools, action }: PageHeaderProps) {
  usePageTitle(title)
  const extras = useContext(HeaderExtras)
  return (
    <Group component="header" className={classes.bar} wrap="nowrap" gap="sm">
      <Group className={classes.place} wrap="nowrap" gap={6}>
        {parent && (
          <>
            <Link to={parent.to} params={parent.params ?? {}} className={classes.parent}>
              <IconChevronLeft size={18} stroke={1.5} aria-hidden className={classes.back} />
              <span className={classes.parentLabel}>{parent.label}</span>
            </Link>
            <IconChevronRight size={14} stroke={1.5} aria-hidden className={classes.chevron} />
          </>
        )}
        <Title
          order={1}
          className={classes.title}
          title={title}
          ref={titleRef}
          tabIndex={titleRef ? -1 : undefined}
        >
          {title}
        </Title>
        {aside}
      </Group>
      <Box className={classes.actions}>
        {people}
        {extras}
        {tools}
        {action}
      </Box>
    </Group>
  )
}
