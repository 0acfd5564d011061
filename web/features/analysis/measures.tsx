import { useTranslation } from 'react-i18next'
import type { DimensionResult } from '#core/contracts/analysis'
import { useFormat } from '#web/lib/use-format'
import classes from './analysis.module.css'

/** The numbers a score was computed from, for those who ask. */
export function Measures({ measures }: Pick<DimensionResult, 'measures'>) {
  const { t } = useTranslation(['analysis', 'studio'])
  const format = useFormat()
  const shown = Object.entries(measures).filter(([name]) => !name.endsWith('Id'))
  if (shown.length === 0) return null
  const say = (name: string, value: string | number) => {
    if (typeof value === 'number') return format.number(value, { maximumFractionDigits: 2 })
    if (name === 'strongest') return value === 'none' ? '–' : t(`measure.${value}`)
    if (name === 'channel') return t(`channel.${value}`, { ns: 'studio' })
    return name === 'nearest' ? value : format.language(value)
  }
  return (
    <details className={classes.measures}>
      <summary>{t('computed')}</summary>
      <dl>
        {shown.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`measure.${name}`)}</dt>
            <dd>{say(name, value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
