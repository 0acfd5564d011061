type Schedule = (run: () => void, ms: number) => () => void

/** Runs `work` at once when it last ran `ms` ago or earlier, else when that is so: the first call never waits. */
export function afterQuiet(schedule: Schedule, ms: number, work: () => void) {
  let resting = false
  let asked = false
  let cancel = () => {}
  const run = () => {
    asked = false
    resting = true
    cancel()
    cancel = schedule(() => {
      resting = false
      if (asked) run()
    }, ms)
    work()
  }
  const ask = () => {
    asked = true
    if (!resting) run()
  }
  return Object.assign(ask, { now: run })
}
