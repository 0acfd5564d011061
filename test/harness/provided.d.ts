import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Base URL of the OpenAI-compatible test server; append a name of your own and a mode. */
    openAiUrl: string
    /** Base URL of the leaked-password test server; append its mode. */
    passwordRangeUrl: string
    /** Base URL of the server that speaks for Google and GitHub; append the host it stands for. */
    socialUrl: string
    /** Base URL of web servers as one meets them, and of a DNS resolver under `/dns/<address>`. */
    webUrl: string
    /** Loopback ports: a server that takes all mail, one that wants sign-in, what they hold, and a closed one. */
    /** Address of the providers' peer. */
    providers: string
    smtp: { open: number; guarded: number; held: number; refusing: number }
  }
}
