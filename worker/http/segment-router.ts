import {
  METHOD_NAME_ALL,
  type ParamIndexMap,
  type Result,
  type Router,
  UnsupportedPathError,
} from 'hono/router'

interface Route<T> {
  method: string
  /** Literal segments; a placeholder is `ANY`. */
  segments: string[]
  /** Ends in `*`: covers whatever follows, also nothing. */
  isOpen: boolean
  handler: T
  params: ParamIndexMap
}

/** Where a path stands after some of its segments: routes that may still match, and those that do whatever follows. */
interface Place<T> {
  depth: number
  waiting: Route<T>[]
  open: Route<T>[]
  next: Map<string, Place<T>>
  answers: Map<string, [T, ParamIndexMap][]>
}

/** A slash, because no segment can be one. */
const ANY = '/'

/**
 * Matches paths segment by segment, each step a look-up in a map: the routes that fit so far are worked out once for
 * each sequence of known segments (lazy subset construction, as for a regular expression) and remembered. Their number
 * is bounded by the routes, whatever is asked. Knows `:name` and a final `*`; other patterns are refused.
 */
export class SegmentRouter<T> implements Router<T> {
  name = 'SegmentRouter'
  readonly #routes: Route<T>[] = []
  #start: Place<T> | undefined

  add(method: string, path: string, handler: T): void {
    const segments = path.split('/').slice(path.startsWith('/') ? 1 : 0)
    const isOpen = segments.at(-1) === '*'
    if (isOpen) segments.pop()
    const params: ParamIndexMap = {}
    for (const [index, segment] of segments.entries()) {
      if (/[*{}?]/.test(segment)) throw new UnsupportedPathError(path)
      if (!segment.startsWith(':')) continue
      params[segment.slice(1)] = index
      segments[index] = ANY
    }
    this.#routes.push({ method, segments, isOpen, handler, params })
    this.#start = undefined
  }

  match(method: string, path: string): Result<T> {
    const segments = path.split('/').slice(1)
    this.#start ??= placeOf(0, this.#routes)
    let place = this.#start
    for (const segment of segments) {
      place = step(place, segment)
      if (place.waiting.length === 0) break
    }
    let found = place.answers.get(method)
    if (!found) {
      found = this.#answer(place, method)
      place.answers.set(method, found)
    }
    return [found, segments]
  }

  /** The handlers in the order they were registered. */
  #answer(place: Place<T>, method: string): [T, ParamIndexMap][] {
    const fits = new Set([...place.open, ...place.waiting.filter((one) => ends(one, place.depth))])
    return this.#routes
      .filter((one) => fits.has(one) && (one.method === method || one.method === METHOD_NAME_ALL))
      .map(({ handler, params }) => [handler, params])
  }
}

const ends = ({ segments, isOpen }: Route<unknown>, depth: number) => !isOpen && segments.length === depth

function placeOf<T>(depth: number, fitting: Route<T>[]): Place<T> {
  const isPast = (one: Route<T>) => one.isOpen && one.segments.length <= depth
  return {
    depth,
    waiting: fitting.filter((one) => !isPast(one)),
    open: fitting.filter(isPast),
    next: new Map(),
    answers: new Map(),
  }
}

/** An empty segment fits no placeholder. */
function step<T>({ depth, waiting, open, next }: Place<T>, segment: string): Place<T> {
  const known = next.get(segment)
  if (known) return known
  const isLiteral = segment === '' || waiting.some(({ segments }) => segments[depth] === segment)
  const key = isLiteral ? segment : ANY
  const earlier = next.get(key)
  if (earlier) return earlier
  const fits = ({ segments }: Route<T>) =>
    segments[depth] === segment || (segment !== '' && segments[depth] === ANY)
  const place = placeOf(depth + 1, [...open, ...waiting.filter(fits)])
  next.set(key, place)
  return place
}
