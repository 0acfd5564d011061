import { type AppError, invalid } from './errors.ts'

/** "3 characters", "1 entry"; numbers as English writes them. */
const some = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en', { maximumFractionDigits: 9 })} ${count === 1 ? one : many}`
const figure = (count: number) => count.toLocaleString('en', { maximumFractionDigits: 9 })

/** What a reason's words may tell: a number, and a name or the values that would do. */
export interface Told {
  count?: number | undefined
  name?: string | undefined
}
type Words = string | ((told: { count: number; name: string }) => string)

/**
 * What can be wrong with a field by its contract, or by a rule that several features share: each by a stable code, and
 * how the API says it in English.
 */
const WORDS = {
  required: 'Required.',
  not_text: 'Expected a text.',
  not_number: 'Expected a number.',
  not_whole: 'Expected a whole number.',
  not_boolean: 'Expected true or false.',
  not_list: 'Expected a list.',
  not_object: 'Expected an object.',
  not_supported: 'Not supported here.',
  unknown_field: 'There is no such field.',
  one_of: ({ name }) => `One of: ${name}.`,
  must_be: ({ name }) => `Must be ${name}.`,
  max_length: ({ count }) => `At most ${some(count, 'character')}.`,
  min_length: ({ count }) => `At least ${some(count, 'character')}.`,
  exact_length: ({ count }) => `Exactly ${some(count, 'character')}.`,
  max_items: ({ count }) => `At most ${some(count, 'entry', 'entries')}.`,
  min_items: ({ count }) => `At least ${some(count, 'entry', 'entries')}.`,
  exact_items: ({ count }) => `Exactly ${some(count, 'entry', 'entries')}.`,
  max: ({ count }) => `At most ${figure(count)}.`,
  min: ({ count }) => `At least ${figure(count)}.`,
  below: ({ count }) => `Less than ${figure(count)}.`,
  above: ({ count }) => `More than ${figure(count)}.`,
  multiple_of: ({ count }) => `A multiple of ${figure(count)}.`,
  not_email: 'Not an e-mail address.',
  not_url: 'Expected a web address such as https://example.com.',
  not_https: 'Expected an address that begins with https://.',
  not_date: 'Expected a date such as 2026-03-29.',
  not_instant: 'Expected a time such as 2026-12-01T08:00:00Z.',
  not_local_time: 'Expected an instant such as 2026-12-01T08:00:00Z, or a time such as 2026-12-01T09:00.',
  not_time_of_day: 'Hours and minutes, such as 09:30.',
  no_time_zone: 'There is no such time zone. Name one such as Europe/Madrid.',
  not_phone: 'Not an international phone number, such as +34 600 100 200.',
  not_cron: 'Five fields are expected, such as 0 9 * * 1.',
  never_runs: 'No day fits this: it would never run.',
  not_language: 'Expected a language tag, such as en or es-MX.',
  not_country: 'Two capital letters (ISO 3166), such as ES.',
  not_colour: 'A colour such as #5b45d6.',
  six_digits: 'Six digits.',
  lower_case_name: 'Lower-case letters, digits and _, beginning with a letter; at most 40.',
  event_name: 'Lower-case words joined by . or _; at most 60 characters.',
  control_characters: 'Control characters are not allowed.',
  not_id: 'Not a valid id.',
  wrong_form: 'Does not have the form that is expected.',
  unfit: 'Does not fit any of the forms that are allowed here.',
  no_options: 'A choice needs at least one option.',
  nothing_preferred: 'Say what is preferred.',
  term_itself: 'This is the term itself.',
  empty_quiet_hours: 'Quiet hours end when they begin.',
  days_reversed: 'The last day is before the first.',
  over_a_year: 'Choose at most a year.',
  nameless_version: 'A version kept by hand needs a name.',
} as const satisfies Record<string, Words>

/** A contract gives its own rules one of these in place of a message: `.regex(six, 'six_digits' satisfies FaultReason)`. */
export type FaultReason = keyof typeof WORDS

export const isFaultReason = (text: string): text is FaultReason => Object.hasOwn(WORDS, text)
export const FAULT_REASONS = Object.keys(WORDS).filter(isFaultReason)

/** The refusal of one field for one of these. */
export const refusedFor = (path: string, reason: FaultReason): AppError =>
  invalid(path, faultWords(reason), reason)

/** A reason in English, in plain words. */
export function faultWords(reason: FaultReason, { count = 0, name = '' }: Told = {}): string {
  const words: Words = WORDS[reason]
  return typeof words === 'string' ? words : words({ count, name })
}
