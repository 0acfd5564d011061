import type { Policy } from './policies.ts'

/**
 * Finds the policies that cover a request. The path is compared decoded, without case and without
 * empty segments, so that no spelling of a path that some router accepts escapes its limit.
 */
export function createMatcher(policies: readonly Policy[]): (method: string, path: string) => Policy[] {
  const compiled = policies.map((policy) => ({ policy, patterns: policy.paths.map(toPattern) }))
  return (method, path) => {
    const plain = normalise(path)
    return compiled
      .filter(
        ({ policy, patterns }) => policy.methods.includes(method) && patterns.some((one) => one.test(plain)),
      )
      .map(({ policy }) => policy)
  }
}

function toPattern(path: string): RegExp {
  const source = path
    .split(/(\*\*|\*)/)
    .map((part) => {
      if (part === '**') return '.*'
      return part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  return new RegExp(`^${source}$`, 'i')
}

function normalise(path: string): string {
  const segments = decode(path).split('/').filter(Boolean)
  return `/${segments.join('/')}`
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
