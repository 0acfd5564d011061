import { Box } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './page-body.module.css'

/** The page under its header. `narrow` for forms and settings (a column one can read), else the full width. */
export function PageBody({ narrow = false, children }: { narrow?: boolean; children: ReactNode }) {
  return (
    <Box className={classes.body} data-narrow={narrow || undefined}>
      {children}
    </Box>
  )
}
