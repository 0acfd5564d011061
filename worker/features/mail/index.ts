export { mailboxRoutes } from './mailbox-routes.ts'
export { enqueueMail, requestMail } from './request-mail.ts'
