import { runInstalled } from './local/node.mjs'

runInstalled('scripts/local/test.mjs')
