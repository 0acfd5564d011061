import type { ExportFormat } from '#core/contracts/transfer'
import { api } from '#web/lib/api'

/** What a file is to be called, by the answer's header. */
export function nameIn(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (!encoded) return fallback
  try {
    return decodeURIComponent(encoded)
  } catch {
    return fallback
  }
}

/** Has the contents written into a file and hands it to the browser to keep. Throws `ApiProblem`. */
export async function download(ids: readonly string[], format: ExportFormat): Promise<void> {
  const answer = await api.stream('/api/content/export', { ids, format })
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = nameIn(answer.headers.get('content-disposition'), `marquee.${format}`)
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
