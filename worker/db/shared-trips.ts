export type Trips = Pick<D1DatabaseSession, 'prepare' | 'batch'>

/** A statement of the session itself, and what asks the same when it only reads. */
interface Question {
  statement: D1PreparedStatement
  reading: string | null
}

interface Asking {
  questions: Question[]
  answer(results: D1Result<never>[]): void
  refuse(error: unknown): void
}

/**
 * A session for work that is done side by side: what is asked in the same moment, or while a trip to the database is
 * under way, travels together in the next one, and what several want to read is read once. Each asker's statements
 * stay together and all-or-nothing; when a trip fails, each goes alone, so all that is asked must bear to be asked
 * again.
 */
export function sharedTrips(session: Trips): Trips {
  const behind = new WeakMap<D1PreparedStatement, Question>()
  let waiting: Asking[] = []
  let isUnderWay = false

  async function travel() {
    isUnderWay = true
    while (waiting.length > 0) {
      // A turn, in which whoever goes on with the answers of the last trip asks the next.
      await new Promise((resume) => setTimeout(resume, 0))
      const together = waiting
      waiting = []
      await carry(session, together)
    }
    isUnderWay = false
  }

  const ask = (questions: Question[]): Promise<D1Result<never>[]> =>
    new Promise((answer, refuse) => {
      waiting.push({ questions, answer, refuse })
      if (!isUnderWay) void travel()
    })

  function prepared(query: string, statement: D1PreparedStatement, values: unknown[]): D1PreparedStatement {
    const question = { statement, reading: READS.test(query) ? JSON.stringify([query, values]) : null }
    const one = () => ask([question]).then(([result]) => result)
    const methods: Record<string | symbol, unknown> = {
      bind: (...bound: unknown[]) => prepared(query, statement.bind(...bound), bound),
      ...{ all: one, run: one },
      // A trip answers with rows by name.
      ...(namesOnce(query) && { raw: () => one().then((result) => result?.results.map(Object.values)) }),
    }
    const wrapped = new Proxy(statement, {
      get: (target, name) => methods[name] ?? Reflect.get(target, name).bind(target),
    })
    behind.set(wrapped, question)
    return wrapped
  }

  return {
    prepare: (query) => prepared(query, session.prepare(query), []),
    batch: <T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> =>
      ask(statements.map((statement) => behind.get(statement) ?? { statement, reading: null })),
  }
}

const READS = /^select /i

async function carry(session: Trips, together: readonly Asking[]): Promise<void> {
  const statements: D1PreparedStatement[] = []
  const read = new Map<string, number>()
  const placeOf = ({ statement, reading }: Question) => {
    const place = (reading === null ? undefined : read.get(reading)) ?? statements.push(statement) - 1
    // What was read before a change is not what it is after it.
    if (reading === null) read.clear()
    else read.set(reading, place)
    return place
  }
  const places = together.map(({ questions }) => questions.map(placeOf))
  try {
    const results = await session.batch<never>(statements)
    for (const [index, { answer }] of together.entries())
      answer(places[index]?.flatMap((place) => results[place] ?? []) ?? [])
  } catch (error) {
    const [only, ...others] = together
    if (others.length === 0) return only?.refuse(error)
    for (const each of together) await carry(session, [each])
  }
}

/**
 * Whether no two columns of the answer have one name: of those a row by name would hold the last. A query whose columns
 * hold a query of their own is not judged.
 */
function namesOnce(query: string): boolean {
  const [columns = ''] = query.split(' from ', 1)
  if (columns.split('(').length !== columns.split(')').length) return false
  const names = [...columns.matchAll(/"(\w+)"(?=,|$)/g)].map(([, name]) => name)
  return new Set(names).size === names.length
}
