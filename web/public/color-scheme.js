// Runs before the first paint, so that a dark page never flashes white. A file, because the CSP refuses inline script.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('marquee.color-scheme')
  } catch (_storageRefused) {
    chosen = null
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = chosen === 'light' || chosen === 'dark' ? chosen : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
