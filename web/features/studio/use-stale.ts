import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Reads a query anew whenever what it was read for has another version. */
export function useStale(key: readonly string[], version: number | undefined): void {
  const client = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what makes the answer old
  useEffect(() => {
    void client.invalidateQueries({ queryKey: key })
  }, [client, key.join('/'), version])
}
