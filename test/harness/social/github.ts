import type { Identity } from './identity.ts'

/** `GET https://api.github.com/user`: the public profile, whose address is there only when its owner shows it. */
export const profile = ({ id, email, name = 'Ana Ruiz', fault }: Identity) => ({
  login: 'anaruiz',
  id,
  node_id: 'MDQ6VXNlcjE=',
  avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
  type: 'User',
  name,
  email: fault === 'hidden-email' ? null : email,
})

/** `GET https://api.github.com/user/emails` */
export const emails = ({ email, verified }: Identity) =>
  email
    ? [
        { email: 'anaruiz@users.noreply.github.com', primary: false, verified: true, visibility: null },
        { email, primary: true, verified, visibility: 'private' },
      ]
    : []
