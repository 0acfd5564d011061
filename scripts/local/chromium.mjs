import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The headless shell first: the same engine without a browser's own windows, whose pages cost time too. */
const NAMES = [
  'chromium-headless-shell',
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
]
const CACHES = [
  '.cache/ms-playwright/chromium_headless_shell-*/chrome-*/*headless*shell',
  '.cache/ms-playwright/chromium-*/chrome-linux*/chrome',
  'Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*',
  '.cache/puppeteer/chrome/*/chrome-linux64/chrome',
]

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of NAMES) if (executable(join(folder, name))) return join(folder, name)
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'ENOTDIR') return false
    throw error
  }
}

const inCaches = () =>
  CACHES.flatMap((pattern) => globSync(pattern, { cwd: homedir() }))
    .map((path) => join(homedir(), path))
    .at(-1)

/** Installs Debian's package when this is root on a Debian machine; older ones have the whole browser only. */
function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing Chromium …')
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], options)
  for (const name of ['chromium-headless-shell', 'chromium']) {
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
    const found = onPath()
    if (found) return found
  }
}

/** A Chromium to test with. Throws with what to do when there is none. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`)
  const found = asked ?? onPath() ?? inCaches() ?? installed()
  if (found) return found
  throw new Error(
    'No Chromium found. Install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH to its executable.',
  )
}
