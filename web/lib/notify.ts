export interface Toast {
  id: number
  tone: 'plain' | 'error'
  message: string
  undo?: () => unknown
  /** What it is about: one that comes later takes its place. */
  about?: string
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

const publish = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}
function add(toast: Omit<Toast, 'id'>) {
  const others = toasts.filter(({ about }) => about === undefined || about !== toast.about)
  publish([...others.slice(-2), { ...toast, id: ++last }])
}

/** Short messages at the foot of the page; at most three at a time. */
export const notify = {
  done: (message: string, about?: string) => add({ tone: 'plain', message, about }),
  /** Said once, however often it fails in the same way. */
  failed: (message: string) => add({ tone: 'error', message, about: message }),
  /** Instead of "are you sure": it is done, and `undo` takes it back. */
  undo: (message: string, undo: () => unknown, about?: string) =>
    add({ tone: 'plain', message, undo, about }),
  dismiss: (id: number) => publish(toasts.filter((toast) => toast.id !== id)),
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
}
