let typed = ''

/** Keeps what is typed between the keys that open the palette and its field taking the focus. */
export function keepTyped(event: Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>): boolean {
  if (event.metaKey || event.ctrlKey || event.altKey) return false
  if (event.key === 'Backspace') typed = typed.slice(0, -1)
  else if ([...event.key].length === 1) typed += event.key
  else return false
  return true
}

/** Hands it over, once. */
export function takeTyped(): string {
  const text = typed
  typed = ''
  return text
}
