import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'

interface RailPartProps {
  /** Rows that stand for it while it is fetched. */
  rows: number
  children: ReactNode
}

/** One panel beside the page: when it fails, the page that is being written stays. */
export function RailPart({ rows, children }: RailPartProps) {
  return (
    <CatchBoundary getResetKey={() => 0} errorComponent={Failed}>
      <Suspense fallback={<LoadingRows rows={rows} />}>{children}</Suspense>
    </CatchBoundary>
  )
}

const Failed = ({ error, reset }: ErrorComponentProps) => <ErrorState error={error} retry={reset} />
