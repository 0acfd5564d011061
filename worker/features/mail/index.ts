export { enqueueMail, type MailRequest, requestMail } from './request-mail.ts'
