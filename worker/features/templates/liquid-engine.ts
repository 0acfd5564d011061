import { Liquid, type LiquidOptions } from 'liquidjs'

/** Longest template (characters). */
const MAX_SOURCE = 10_000
/** Largest sum of what filters and ranges allocate while rendering a prompt. */
const MAX_MEMORY = 200_000

const TAGS = ['if', 'unless', 'case', 'for', 'break', 'continue', 'assign', 'comment', 'raw', '#']
const FILTERS = [
  ...['append', 'prepend', 'capitalize', 'upcase', 'downcase', 'strip', 'lstrip', 'rstrip', 'strip_newlines'],
  ...['truncate', 'truncatewords', 'replace', 'replace_first', 'remove', 'remove_first', 'split', 'default'],
  ...['join', 'first', 'last', 'size', 'sort', 'uniq', 'reverse', 'compact', 'concat', 'slice'],
  ...[
    'plus',
    'minus',
    'times',
    'divided_by',
    'modulo',
    'round',
    'ceil',
    'floor',
    'abs',
    'at_least',
    'at_most',
  ],
]

/**
 * Liquid without files, includes, layouts, counters or captures, and with the filters a sentence needs:
 * everything else is unknown, and an unknown tag or filter is an error when the template is parsed.
 */
export function createEngine(options: Pick<LiquidOptions, 'memoryLimit' | 'outputEscape'>): Liquid {
  const engine = new Liquid({
    ...options,
    strictFilters: true,
    ownPropertyOnly: true,
    cache: false,
    dynamicPartials: false,
    parseLimit: MAX_SOURCE,
  })
  keepOnly(engine.tags, TAGS)
  keepOnly(engine.filters, FILTERS)
  return engine
}

function keepOnly(registry: Record<string, unknown>, names: string[]): void {
  for (const name of Object.keys(registry)) if (!names.includes(name)) delete registry[name]
}

export const engine = createEngine({ memoryLimit: MAX_MEMORY })
