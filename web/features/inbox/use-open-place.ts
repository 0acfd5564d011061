import { useNavigate, useRouter } from '@tanstack/react-router'
import type { Place } from './place-of.ts'

/** Goes there: on this page, or in a tab of its own that knows nothing of this one. */
export function useOpenPlace(): (place: Place) => void {
  const navigate = useNavigate()
  const { history } = useRouter()
  return (place) => {
    if ('contentId' in place)
      void navigate({ to: '/studio/$contentId', params: { contentId: place.contentId } })
    else if ('path' in place) history.push(place.path)
    else window.open(place.href, '_blank', 'noopener,noreferrer')
  }
}
