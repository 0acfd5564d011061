export { giveUpAttempts } from './ledger.ts'
export { sendRequestedMail } from './on-mail-requested.ts'
export { enqueueMail, type MailRequest, mailRequested, requestMail } from './request-mail.ts'
export { resealMail } from './reseal-mail.ts'
