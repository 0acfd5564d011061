import { type ComponentType, lazy } from 'react'
import { untilItComes } from './until-it-comes.ts'

/** A component that is fetched when it is first drawn; what shows meanwhile stays until it comes. */
export const lazyPart = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await untilItComes(load) }))
