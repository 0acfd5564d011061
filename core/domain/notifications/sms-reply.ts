/** What a text sent back to us asks for; null when it is something else. */
export type SmsReply = 'stop' | 'start' | 'help' | null

/** The words carriers ask for (CTIA, "Messaging Principles", 5.1.3; Twilio's defaults) and their Spanish ones. */
const WORDS: Record<string, SmsReply> = {
  ...{ STOP: 'stop', STOPALL: 'stop', UNSUBSCRIBE: 'stop', CANCEL: 'stop', END: 'stop', QUIT: 'stop' },
  ...{ OPTOUT: 'stop', REVOKE: 'stop', BAJA: 'stop', ALTO: 'stop', PARAR: 'stop', CANCELAR: 'stop' },
  ...{ START: 'start', UNSTOP: 'start', ALTA: 'start' },
  ...{ HELP: 'help', INFO: 'help', AYUDA: 'help' },
}

/** The whole text is the word, whatever its case and the signs around it: "Please do not stop" is none. */
export function smsReply(text: string): SmsReply {
  const word = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}]/gu, '')
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null
}
