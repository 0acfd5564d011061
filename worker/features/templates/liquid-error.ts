import { invalid } from '#core/errors'

const PLACE = /,? ?(?:file:[^,]*, ?)?line:(\d+), col:(\d+)$/

/** A Liquid error as a refusal of `field`, naming the place as people say it. */
export function liquidError(field: string, error: unknown) {
  const [message = ''] = (error instanceof Error ? error.message : '').split('\n')
  const place = PLACE.exec(message)
  const said = message.replace(PLACE, '') || 'The template cannot be read.'
  const what = said.startsWith('memory') ? 'a loop or repetition takes more memory than a template may' : said
  return invalid(field, place ? `Line ${place[1]}, column ${place[2]}: ${what}.` : what)
}
