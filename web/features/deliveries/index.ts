export { OutcomeTiles } from './outcome-tiles.tsx'
