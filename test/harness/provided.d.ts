import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Loopback ports: a server that takes all mail, one that wants sign-in, what they hold, and a closed one. */
    smtp: { open: number; guarded: number; held: number; refusing: number }
  }
}
