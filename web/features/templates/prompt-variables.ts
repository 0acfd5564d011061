import type { TemplateVariable } from '#core/contracts/templates'

const OUTPUT = /\{\{-?\s*([a-z][a-z0-9_]{0,39})\b/g

/** What the prompt names itself, to go through a list or to keep a value. */
const OWN = /\{%-?\s*(?:for|assign|capture)\s+([a-z][a-z0-9_]*)/g

/** Names a prompt prints that no variable declares: each is one click from being asked for. */
export function undeclared(prompt: string, variables: readonly TemplateVariable[]): string[] {
  const names = [...prompt.matchAll(OUTPUT)].flatMap(([, name]) => name ?? [])
  const own = [...prompt.matchAll(OWN)].flatMap(([, name]) => name ?? [])
  const known = new Set([...variables.map(({ name }) => name), ...own, 'forloop'])
  return [...new Set(names)].filter((name) => !known.has(name))
}

/** `launch_date` → "Launch date", to begin a label with. */
export const labelOf = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
