import { Center } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ErrorState } from '#web/ui/error-state'
import { LoadingRows } from '#web/ui/loading-rows'
import { PageBody } from '#web/ui/page-body'

export function PagePending() {
  return (
    <PageBody>
      <LoadingRows />
    </PageBody>
  )
}

/** A page that failed to load or to draw; nothing but that page is lost. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Center mih="60vh">
      <ErrorState
        error={error}
        retry={() => {
          reset()
          return router.invalidate()
        }}
      />
    </Center>
  )
}
