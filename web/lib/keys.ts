/**
 * True for ⌘⌥ (Ctrl+Alt) and the key at this place: with ⌥ it writes another letter on a Mac. AltGr counts as
 * Ctrl+Alt on Windows and writes letters, so it is none of it.
 */
export const isModAlt = (event: KeyboardEvent, code: string): boolean =>
  event.code === code &&
  event.altKey &&
  (event.metaKey || event.ctrlKey) &&
  !event.getModifierState('AltGraph')
