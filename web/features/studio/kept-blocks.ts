import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * What of the editor each shared element is known to be. The binding empties it whenever somebody else has written,
 * after it has taken out what changed, and would then read the whole page anew; so it is not emptied.
 */
class KnownBlocks<Element, Block> extends Map<Element, Block> {
  override clear(): void {}
}

/** Lets a binding read what others have changed, and no more. Belongs behind the binding's own plugin. */
export const keptBlocks = () =>
  new Plugin({
    view({ state }) {
      const binding = ySyncPluginKey.getState(state)?.binding
      if (binding && !(binding.mapping instanceof KnownBlocks))
        binding.mapping = new KnownBlocks(binding.mapping)
      return {}
    },
  })

export const KeptBlocks = Extension.create({
  name: 'keptBlocks',
  addProseMirrorPlugins: () => [keptBlocks()],
})
