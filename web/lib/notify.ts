export interface Toast {
  id: number
  tone: 'plain' | 'error'
  message: string
  undo?: () => unknown
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

const publish = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}
const add = (toast: Omit<Toast, 'id'>) => publish([...toasts.slice(-2), { ...toast, id: ++last }])

/** Short messages at the foot of the page; at most three at a time. */
export const notify = {
  done: (message: string) => add({ tone: 'plain', message }),
  failed: (message: string) => add({ tone: 'error', message }),
  /** Instead of "are you sure": it is done, and `undo` takes it back. */
  undo: (message: string, undo: () => unknown) => add({ tone: 'plain', message, undo }),
  dismiss: (id: number) => publish(toasts.filter((toast) => toast.id !== id)),
}

export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
}
