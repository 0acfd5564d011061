import type { DocNode } from '#core/contracts/content'

/** One block of one variant. */
export interface Pick {
  variant: number
  block: number
}

const same = (a: Pick) => (b: Pick) => a.variant === b.variant && a.block === b.block

/** Picked blocks stand in the order they were picked; picking again takes it back. */
export const togglePick = (picks: readonly Pick[], pick: Pick): Pick[] =>
  picks.some(same(pick)) ? picks.filter((other) => !same(pick)(other)) : [...picks, pick]

/** The place of a block among the picked, from 1; 0 when it is not. */
export const placeOf = (picks: readonly Pick[], pick: Pick): number => picks.findIndex(same(pick)) + 1

/** One page of the picked blocks, behind what is on the page when `before` is given. */
export function assemble(variants: readonly DocNode[], picks: readonly Pick[], before?: DocNode): DocNode {
  const blocks = picks.flatMap(({ variant, block }) => variants[variant]?.content?.[block] ?? [])
  const kept = (before?.content ?? []).filter((node) => (node.content?.length ?? 0) > 0)
  const content = [...kept, ...blocks]
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
