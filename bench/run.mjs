import { runInstalled } from '../scripts/local/node.mjs'

runInstalled('bench/http.mjs')
