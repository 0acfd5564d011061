import { runInstalled } from './local/node.mjs'

runInstalled('scripts/local/deploy.mjs')
