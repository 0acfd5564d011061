import type { DeliveryStatistics } from '#core/contracts/deliveries'

/** Hands the shown counts to the browser to keep, in the form that `/api/notifications/statistics/csv` has. */
export function keepCsv({ total, days, kinds, channels, providers }: DeliveryStatistics): void {
  const columns = Object.keys(total)
  const line = (by: string, key: string, counts: object) => [by, key, ...Object.values(counts)].join(',')
  const lines = [
    ['by', 'key', ...columns].join(','),
    line('total', '', total),
    ...days.map(({ key, counts }) => line('day', key, counts)),
    ...kinds.map(({ key, counts }) => line('kind', key, counts)),
    ...channels.map(({ key, counts }) => line('channel', key, counts)),
    ...providers.map(({ key, counts }) => line('provider', key, counts)),
  ]
  const address = URL.createObjectURL(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'deliveries.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
