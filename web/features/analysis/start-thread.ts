import type { Thread } from './analyst.ts'

export function startThread(): Thread {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  })
  const thread: Thread = {
    onmessage: null,
    onerror: null,
    postMessage: (question) => worker.postMessage(question),
    terminate: () => worker.terminate(),
  }
  worker.onmessage = ({ data }) => thread.onmessage?.({ data })
  worker.onerror = ({ message }) => thread.onerror?.({ message })
  return thread
}
