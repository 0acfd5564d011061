import type { Policy } from './policies.ts'

/**
 * Finds the policies that cover a request. The path is compared decoded, without case and without
 * empty segments, so that no spelling of a path that some router accepts escapes its limit.
 */
export function createMatcher(policies: readonly Policy[]): (method: string, path: string) => Policy[] {
  const byMethod = new Map<string, Covering[]>()
  for (const policy of policies) {
    const covering = compile(policy)
    for (const method of policy.methods) byMethod.set(method, [...(byMethod.get(method) ?? []), covering])
  }
  return (method, path) => {
    const plain = normalise(path)
    const covers = ({ literals, patterns }: Covering) =>
      literals.has(plain) || patterns.some((one) => one.test(plain))
    return (byMethod.get(method) ?? []).filter(covers).map(({ policy }) => policy)
  }
}

interface Covering {
  policy: Policy
  literals: ReadonlySet<string>
  patterns: RegExp[]
}

function compile(policy: Policy): Covering {
  const isPattern = (path: string) => path.includes('*')
  return {
    policy,
    literals: new Set(policy.paths.filter((path) => !isPattern(path)).map((path) => path.toLowerCase())),
    patterns: policy.paths.filter(isPattern).map((path) => toPattern(path.toLowerCase())),
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
  return new RegExp(`^${source}$`)
}

function normalise(path: string): string {
  const segments = decode(path).toLowerCase().split('/').filter(Boolean)
  return `/${segments.join('/')}`
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
