/** Order matters: most browsers also name the ones they descend from. */
const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
]
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const first = (text: string, names: readonly [RegExp, string][]) =>
  names.find(([sign]) => sign.test(text))?.[1] ?? null

/** What a person recognises a device by, from its user agent. */
export const deviceOf = (userAgent: string) => ({
  browser: first(userAgent, BROWSERS),
  system: first(userAgent, SYSTEMS),
  mobile: /Mobile|Android|iPhone/.test(userAgent),
})
