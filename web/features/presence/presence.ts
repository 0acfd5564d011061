/** What the frame loads after the page itself. */
export { LiveWorkspace } from './live-workspace.tsx'
export { WhoIsHere } from './who-is-here.tsx'
