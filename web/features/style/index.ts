import { lazy } from 'react'

export const StyleTab = lazy(async () => ({ default: (await import('./style-tab.tsx')).StyleTab }))
