/** What a clock on the wall shows; months count from 1. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

const DAY = 86_400_000

/** Zones change their offset at quarters of an hour, so one look-up serves a whole quarter (ms). */
const QUARTER = 900_000
/** Quarters remembered before all are forgotten. */
const MOST = 1_000

/** One time zone of the IANA database. Looking an offset up is slow, so keep the zone while many times are read. */
export class Zone {
  readonly #format: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()

  /** Throws a RangeError for a zone that does not exist. */
  constructor(readonly name: string) {
    this.#format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn-hc-h23', {
      timeZone: name,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  /** How far the wall is ahead of UTC at an instant (ms). */
  offsetAt(instant: number): number {
    const quarter = Math.floor(instant / QUARTER) * QUARTER
    const known = this.#offsets.get(quarter)
    if (known !== undefined) return known
    if (this.#offsets.size >= MOST) this.#offsets.clear()
    const offset = this.#readWall(quarter) - quarter
    this.#offsets.set(quarter, offset)
    return offset
  }

  /** What the wall shows at an instant (epoch ms). */
  wallAt(instant: number): WallTime {
    const date = new Date(instant + this.offsetAt(instant))
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
    }
  }

  /** The wall at an instant, as if it were UTC. */
  #readWall(instant: number): number {
    const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
    for (const { type, value } of this.#format.formatToParts(instant))
      if (type in wall) wall[type as keyof typeof wall] = Number(value)
    return naive(wall) + wall.second * 1000
  }

  /** The instants at which the wall shows this: none when clocks skip it, two when they go back over it. */
  instantsOf(wall: WallTime): number[] {
    const local = naive(wall)
    const offsets = new Set([this.offsetAt(local - DAY), this.offsetAt(local + DAY)])
    return [...offsets]
      .map((offset) => local - offset)
      .filter((instant) => this.offsetAt(instant) === local - instant)
      .sort((a, b) => a - b)
  }

  /**
   * The one instant that is meant: the earlier of two, and for a skipped time as much later as was skipped
   * (RFC 5545, 3.3.5; the "compatible" reading of ECMAScript's Temporal).
   */
  instantOf(wall: WallTime): number {
    const [first] = this.instantsOf(wall)
    return first ?? naive(wall) - this.offsetAt(naive(wall) - DAY)
  }
}

const naive = ({ year, month, day, hour, minute }: WallTime) => Date.UTC(year, month - 1, day, hour, minute)
