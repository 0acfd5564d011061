import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { BIN, ROOT } from './paths.mjs'

/** Installs what is missing, then runs a script under the Node that came with it; ends as that script ends. */
export function runInstalled(script) {
  ensureInstalled()
  const node = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node')
  const child = spawn(node, [join(ROOT, script), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: BIN + delimiter + process.env.PATH, WRANGLER_SEND_METRICS: 'false' },
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
}
