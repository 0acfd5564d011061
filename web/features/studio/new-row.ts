import type { Content } from '#core/contracts/content'
import type { StudioHold, StudioPorts } from './studio-state.ts'

/** Milliseconds from the first words to their row, and between tries. */
const CREATE_AFTER = 400
const RETRY_AFTER = 10_000
const COPY_AFTER = 300

/**
 * The row of a page that has none yet: made of its first words, tried again while that may pass by itself, and kept
 * on this device meanwhile.
 */
export function newRow(
  { read, set, isDisposed }: StudioHold,
  ports: Pick<StudioPorts, 'create' | 'copyOfNew' | 'schedule' | 'now' | 'passes' | 'untitled'>,
  made: (content: Content) => void,
) {
  let cancelCreate = () => {}
  let cancelCopy = () => {}
  let creating: Promise<void> | null = null

  const keepCopy = () => {
    cancelCopy()
    const { content, save, title, doc } = read()
    if (content || save.phase === 'new') return false
    return ports.copyOfNew.keep({ title, doc, version: null, at: ports.now() })
  }

  function createIn(ms: number) {
    if (creating) return
    cancelCreate()
    cancelCreate = ports.schedule(() => void create(), ms)
  }

  /** Makes the row, if there is none yet; resolves also when that failed. */
  function create(): Promise<void> {
    cancelCreate()
    if (read().content || isDisposed()) return Promise.resolve()
    creating ??= store().finally(() => {
      creating = null
    })
    return creating
  }

  async function store(): Promise<void> {
    const { title, doc, save } = read()
    set({ save: { ...save, phase: 'saving' } })
    try {
      const content = await ports.create({ title: title.trim() || ports.untitled, doc })
      cancelCopy()
      ports.copyOfNew.drop()
      made(content)
    } catch (error) {
      failed(error)
    }
  }

  function failed(error: unknown) {
    const kept = keepCopy()
    const passes = ports.passes(error)
    const { unsaved } = read().save
    const phase = passes ? (kept ? 'offline' : 'stranded') : 'refused'
    set({ problem: passes ? null : error, save: { phase, unsaved, kept: kept ? unsaved : 0 } })
    if (passes) cancelCreate = ports.schedule(() => void create(), RETRY_AFTER)
  }

  return {
    create,
    keepCopy,
    /** Words were written in a page without a row. */
    touched(title: string) {
      set({ title, save: { phase: 'saving', unsaved: read().save.unsaved + 1, kept: 0 }, problem: null })
      cancelCopy()
      cancelCopy = ports.schedule(keepCopy, COPY_AFTER)
      createIn(CREATE_AFTER)
    },
    stop: () => cancelCopy(),
  }
}
