import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/**
 * Runs a command in the repository without standard input; resolves with its exit code, all it printed, and
 * whether it had to be killed because it said nothing for `silence` milliseconds.
 */
export function run(command, args, { env = {}, quiet = false, silence = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      // A group of its own, so that what it started ends with it.
      detached: silence > 0,
    })
    let output = ''
    let hung = false
    const giveUp = () => {
      hung = true
      process.kill(-child.pid, 'SIGKILL')
    }
    let patience = silence > 0 ? setTimeout(giveUp, silence) : undefined
    const take = (stream) => (chunk) => {
      output += chunk
      if (!quiet) stream.write(chunk)
      if (patience) patience = patience.refresh()
    }
    const end = (result) => {
      clearTimeout(patience)
      resolve({ hung, ...result })
    }
    child.stdout.on('data', take(process.stdout))
    child.stderr.on('data', take(process.stderr))
    child.on('error', (error) => end({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => end({ code: code ?? 1, output }))
  })
}
