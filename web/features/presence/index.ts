export { usePresence } from './hub-store.ts'
export { PresenceControl } from './presence-control.tsx'
export { PresentAvatar } from './present-avatar.tsx'
