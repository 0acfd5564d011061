import { Outlet } from '@tanstack/react-router'
import { Toasts } from '#web/ui/toasts'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'

export function Root() {
  useFocusOnNavigation()
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  )
}
