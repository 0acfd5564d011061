import { type MailCatalogue, utc } from './kinds.ts'

const hello = (name: string) => `Hello ${name},`
const NOT_YOU = 'If this was not you, reset your password now and sign out of your other sessions.'

export const english: MailCatalogue = {
  verify_email: ({ name, url }) => ({
    subject: 'Confirm your e-mail address',
    title: 'One step to your workspace',
    greeting: hello(name),
    lines: ['Confirm that this address is yours, and your account is ready.'],
    action: { label: 'Confirm my address', url },
    note: 'If you did not create an account, you can ignore this mail: nothing happens without the link.',
  }),
  reset_password: ({ name, url }) => ({
    subject: 'Choose a new password',
    title: 'Choose a new password',
    greeting: hello(name),
    lines: ['Someone, we hope you, asked to reset your password.', 'The link works once and for one hour.'],
    action: { label: 'Choose a new password', url },
    note: 'If you did not ask for it, ignore this mail: your password stays as it is.',
  }),
  password_changed: ({ name }) => ({
    subject: 'Your password was changed',
    title: 'Your password was changed',
    greeting: hello(name),
    lines: ['The password of your account has just been changed.'],
    note: NOT_YOU,
  }),
  two_factor_enabled: ({ name }) => ({
    subject: 'Two-factor sign-in is on',
    title: 'Two-factor sign-in is on',
    greeting: hello(name),
    lines: [
      'From now on a code from your app is asked for at sign-in.',
      'Keep your recovery codes where you can reach them without your phone.',
    ],
    note: NOT_YOU,
  }),
  two_factor_disabled: ({ name }) => ({
    subject: 'Two-factor sign-in is off',
    title: 'Two-factor sign-in is off',
    greeting: hello(name),
    lines: ['Your password alone opens your account again. You can turn two-factor sign-in on at any time.'],
    note: NOT_YOU,
  }),
  new_sign_in: ({ name, at, agent }) => ({
    subject: 'New sign-in to your account',
    title: 'New sign-in to your account',
    greeting: hello(name),
    lines: [
      'Your account was opened from a device we had not seen before.',
      `When: ${utc('en', at)}`,
      `With: ${agent}`,
    ],
    note: NOT_YOU,
  }),
  existing_account: ({ name, url }) => ({
    subject: 'You already have an account',
    title: 'You already have an account',
    greeting: hello(name),
    lines: [
      'Someone tried to create an account with this address, and there is one already.',
      'If it was you, sign in, or choose a new password if the old one is lost.',
    ],
    action: { label: 'Sign in', url },
    note: 'If it was not you, there is nothing to do: they learned nothing about your account.',
  }),
  email_change: ({ name, url }) => ({
    subject: 'Confirm your new e-mail address',
    title: 'Confirm your new e-mail address',
    greeting: hello(name),
    lines: ['You asked to sign in with this address from now on. Confirm it to make the change.'],
    action: { label: 'Confirm the change', url },
    note: 'If you did not ask for it, ignore this mail: your address stays as it is.',
  }),
  invitation: ({ inviterName, workspaceName, roleName, url, expiresAt }) => ({
    subject: `${inviterName} invites you to ${workspaceName}`,
    title: `Join ${workspaceName}`,
    greeting: 'Hello,',
    lines: [
      `${inviterName} invites you to work in ${workspaceName} as ${roleName}.`,
      `The invitation is open until ${utc('en', expiresAt)}.`,
    ],
    action: { label: 'See the invitation', url },
    note: 'If you do not know the sender, ignore this mail: nothing happens unless you accept.',
  }),
  test_mail: ({ name, workspaceName }) => ({
    subject: 'Mail from your workspace arrives',
    title: 'Mail arrives',
    greeting: hello(name),
    lines: [`This is the test mail you asked for in ${workspaceName}. Sending works.`],
    note: 'An administrator of the workspace asked for this mail. There is nothing to do.',
  }),
}
