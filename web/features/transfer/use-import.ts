import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ImportInput, importResultSchema } from '#core/contracts/transfer'
import { contentKeys } from '#web/features/content/index'
import { api } from '#web/lib/api'
import type { Prepared } from './import-file.ts'

/** Sends a prepared file part by part; stopping leaves what was made and sends no more. */
export function useImport() {
  const client = useQueryClient()
  const stopped = useRef(false)
  const [made, setMade] = useState(0)
  const run = useMutation({
    async mutationFn({ prepared, input }: { prepared: Prepared; input: Omit<ImportInput, 'text'> }) {
      stopped.current = false
      setMade(0)
      let count = 0
      for (const text of prepared.parts) {
        if (stopped.current) break
        const { created } = await api.post('/api/content/import', { ...input, text }, importResultSchema)
        count += created.length
        setMade(count)
      }
      return { count, stopped: stopped.current }
    },
    onSettled: () => client.invalidateQueries({ queryKey: contentKeys.all }),
  })
  return {
    run,
    made,
    stop() {
      stopped.current = true
    },
  }
}
