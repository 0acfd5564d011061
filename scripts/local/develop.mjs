import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { BIN, ROOT } from './paths.mjs'
import { freePort } from './port.mjs'
import { localSecrets } from './secrets.mjs'

localSecrets()
const port = await freePort(Number(process.env.PORT ?? 5173))
const vite = spawn(join(BIN, 'vite'), ['dev', '--port', String(port), '--strictPort'], {
  cwd: ROOT,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vite.kill(signal))
vite.on('exit', (code) => process.exit(code ?? 0))
