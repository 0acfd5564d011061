import { lazyRouteComponent } from '@tanstack/react-router'
import i18next from 'i18next'

type Pages = Record<string, unknown>

/**
 * What a route shows: the page, and the catalogues its parts read, all on their way at once. A catalogue that is not
 * named here comes when its part is drawn, one after the other.
 */
export const pageOf = <T extends Pages, K extends keyof T>(
  load: () => Promise<T>,
  name: K,
  ...catalogues: string[]
) => ({
  component: lazyRouteComponent(load, name),
  loader: () => i18next.loadNamespaces(catalogues),
})
