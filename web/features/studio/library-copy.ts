import type { Content } from '#core/contracts/content'
import type { StudioHold, StudioPorts } from './studio-state.ts'

/** From an edit to a look at the library: soon where somebody decides on the words, seldom where nobody does (ms). */
const LOOK_AFTER = 2500
const LOOK_SELDOM = 20_000

/** The page as the library has it, which follows the text by itself: whether an approval has ended is seen there. */
export function libraryCopy(
  { read, set, isDisposed }: StudioHold,
  { load, passes, schedule }: Pick<StudioPorts, 'load' | 'passes' | 'schedule'>,
) {
  let cancel = () => {}
  let looking = false

  /** The text was edited: the library is looked at when it may have followed. */
  function look() {
    const { live, shared, touched, content } = read()
    if (live && shared?.title === live.title && !touched) set({ touched: true })
    if (looking) return
    looking = true
    cancel = schedule(
      () => {
        looking = false
        set({ touched: false })
        void refresh()
      },
      content?.status === 'draft' ? LOOK_SELDOM : LOOK_AFTER,
    )
  }

  async function refresh() {
    const { content } = read()
    if (!content || isDisposed()) return
    try {
      adopt(await load(content.id))
    } catch (error) {
      if (!passes(error)) return
      look()
    }
  }

  /** Takes over what the server says of the same content, unless something newer is known. */
  function adopt(content: Content) {
    const { content: known, voided } = read()
    if (known && (content.id !== known.id || content.version <= known.version)) return
    const ended = known?.approval && !content.approval && known.hash !== content.hash
    set({
      content,
      voided:
        ended && known.approval ? { approval: known.approval, title: known.title, doc: known.doc } : voided,
    })
  }

  return {
    look,
    adopt,
    stop() {
      cancel()
      looking = false
    },
  }
}
