import { septetsOf, toGsm7 } from '../gsm7.ts'
import { lengthOf, upperFirst } from '../text.ts'
import { type Plan, paragraph } from './plan.ts'

const SEPTETS = 160
const MAX_TITLE = 60

/** One message of at most 160 septets, with how to opt out in it. */
export const sms: Plan = (writer, { framework }) => {
  const optOut = writer.say('optOut') ?? 'STOP'
  const { link, callToAction, subject, points, terms } = writer.facts
  const short = link && lengthOf(link) <= 50 ? link : writer.label('link')
  const shorter = {
    link: short,
    Name: subject.name ?? upperFirst(subject.category ?? ''),
  }
  const fits = (text: string) => /[a-zA-Z]{3}/.test(text) && (septetsOf(text) ?? SEPTETS + 1) <= SEPTETS
  const candidates = writer.all('sms', { slots: shorter }).map((text) => toGsm7(`${text} ${optOut}`))
  const fitting = candidates.filter(fits)
  const rich = fitting.filter((text) => lengthOf(text) > 110)
  const dated = terms.length > 0 && (points.length === 0 || writer.chance(0.5))
  const termed = dated ? fitting.filter((text) => terms.some((term) => text.includes(toGsm7(term.text)))) : []
  const text = [
    ...termed,
    ...rich,
    ...fitting,
    toGsm7(`${callToAction}: ${writer.label('link')} ${optOut}`),
    toGsm7(`${writer.label('link')} ${optOut}`),
  ].find(fits)
  return { title: writer.title(framework, MAX_TITLE), blocks: paragraph([text]) }
}
