import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import en from '../../locales/en/schedules.json'
import es from '../../locales/es/schedules.json'
import { cronWords } from './cron-words.ts'
import { sayCron } from './use-cron-words.ts'

const i18n = createInstance()
await i18n.init({
  ...{ lng: 'en', ns: 'schedules', defaultNS: 'schedules' },
  resources: { en: { schedules: en }, es: { schedules: es } },
})
const say = (cron: string, language: string) => {
  const words = cronWords(cron)
  return words && sayCron(words, i18n.getFixedT(language, 'schedules'), language)
}

describe('a cron in words', () => {
  it.each([
    ['* * * * *', 'Every minute', 'Cada minuto'],
    ['*/15 * * * *', 'Every 15 minutes', 'Cada 15 minutos'],
    ['*/15 9 * * *', 'Every 15 minutes from 09:00 to 09:59', 'Cada 15 minutos de 09:00 a 09:59'],
    ['0 * * * *', 'Every hour', 'Cada hora'],
    ['5 * * * *', 'Every hour at minute 5', 'Cada hora en el minuto 5'],
    ['0 */2 * * *', 'Every 2 hours', 'Cada 2 horas'],
    [
      '0 9-17 * * 1-5',
      'Monday to Friday: every hour from 09:00 to 17:00',
      'De lunes a viernes: cada hora de 09:00 a 17:00',
    ],
    ['0 9 * * *', 'Every day at 09:00', 'Cada día a las 09:00'],
    [
      '0,30 9,17 * * *',
      'Every day at 09:00, 09:30, 17:00, and 17:30',
      'Cada día a las 09:00, 09:30, 17:00 y 17:30',
    ],
    [
      '0 */5 * * *',
      'Every day at 00:00, 05:00, 10:00, 15:00, and 20:00',
      'Cada día a las 00:00, 05:00, 10:00, 15:00 y 20:00',
    ],
    ['30 17 * * 7', 'Every Sunday at 17:30', 'Cada domingo a las 17:30'],
    ['0 9 * * mon,WED', 'Every Monday and Wednesday at 09:00', 'Cada lunes y miércoles a las 09:00'],
    ['0 9 * * 0-6', 'Every day at 09:00', 'Cada día a las 09:00'],
    [
      '0 9 */2 * *',
      'Every 2 days from the 1st of each month at 09:00',
      'Cada 2 días desde el 1 de cada mes a las 09:00',
    ],
    ['0 9 1 * *', 'On day 1 of each month at 09:00', 'El día 1 de cada mes a las 09:00'],
    ['0 9 1,15 * *', 'On days 1 and 15 of each month at 09:00', 'Los días 1 y 15 de cada mes a las 09:00'],
    ['0 9 1-7 * *', 'On days 1 to 7 of each month at 09:00', 'Los días 1 a 7 de cada mes a las 09:00'],
    ['0 0 1 1,JUL *', 'On day 1 of January and July at 00:00', 'El día 1 de enero y julio a las 00:00'],
    ['0 9 * 12 *', 'Every day in December at 09:00', 'Cada día en diciembre a las 09:00'],
    ['0 9 1 */6 *', 'On day 1 of January and July at 09:00', 'El día 1 de enero y julio a las 09:00'],
  ])('%s', (cron, english, spanish) => {
    expect(say(cron, 'en')).toBe(english)
    expect(say(cron, 'es')).toBe(spanish)
  })

  it.each([
    ['0 9 1 * 1', 'either day is enough'],
    ['0-40 0-12 * * *', 'too many times for a list'],
    ['0 9 L * *', 'more than numbers'],
    ['0 25 * * *', 'no such hour'],
    ['0 9 * * 5-1', 'no such span'],
    ['no cron', 'none at all'],
  ])('%s is left to its fields: %s', (cron) => {
    expect(cronWords(cron)).toBeNull()
  })
})
