import { type FieldError, invalidField } from '#core/errors'

const PLACE = /,? ?(?:file:[^,]*, ?)?line:(\d+), col:(\d+)$/

/** What Liquid and its bounds say, by stable codes; the group is what they are about. */
const SAID: readonly [reason: string, said: RegExp][] = [
  ['unknown_filter', /^undefined filter: (.+)$/],
  ['unknown_tag', /^tag "(.+)" not found$/],
  ['not_closed', /^(?:tag |output )?"?(.+?)"? not closed$/],
  ['out_of_place', /^(?:illegal tag:|unexpected|duplicated) (.+)$/],
  ['too_much_memory', /^memory/],
  ['too_many_steps', /^The template takes more than/],
  ['too_long', /^The rendered text is longer than/],
  ['source_too_long', /^parse length/],
]

/** A Liquid error as a refusal of `field`: its code and place for a page, and in English as people say it. */
export function liquidError(field: string, error: unknown) {
  const [message = ''] = (error instanceof Error ? error.message : '').split('\n')
  const place = PLACE.exec(message)
  const said = message.replace(PLACE, '') || 'The template cannot be read.'
  const what = said.startsWith('memory') ? 'a loop or repetition takes more memory than a template may' : said
  return invalidField({
    path: field,
    message: place ? `Line ${place[1]}, column ${place[2]}: ${what}.` : what,
    ...faultOf(said),
    ...(place && { line: Number(place[1]), column: Number(place[2]) }),
  })
}

function faultOf(said: string): Pick<FieldError, 'reason' | 'name'> {
  for (const [reason, pattern] of SAID) {
    const match = pattern.exec(said)
    if (match) return { reason, ...(match[1] && { name: match[1].slice(0, 60) }) }
  }
  return { reason: 'not_liquid' }
}
