import { runInstalled } from '../scripts/local/node.mjs'

runInstalled('bench/all.mjs')
