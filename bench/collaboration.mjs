import { runInstalled } from '../scripts/local/node.mjs'

runInstalled('bench/collaboration/run.mjs')
