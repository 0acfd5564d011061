import type { Planned } from '#core/contracts/calendar'

/** The piece on its way from one day to another; a browser tells its data only when it is dropped. */
let piece: Planned | null = null

export const dragged = {
  start(transfer: DataTransfer, what: Planned) {
    piece = what
    transfer.effectAllowed = 'move'
    transfer.setData('text/plain', what.title)
  },
  end() {
    piece = null
  },
  now: (): Planned | null => piece,
}
