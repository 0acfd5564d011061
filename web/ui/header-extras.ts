import { createContext, type ReactNode } from 'react'

/** What the frame shows in the header of every page. */
export const HeaderExtras = createContext<ReactNode>(null)
