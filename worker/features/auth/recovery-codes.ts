import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { TwoFactorOptions } from 'better-auth/plugins'
import { z } from 'zod'
import { canonicalRecoveryCode, newRecoveryCodes } from '#core/domain/auth/recovery-codes'

const codesSchema = z.array(z.string())

/**
 * Codes are made and compared in their canonical form. Those of before, in letters of both cases, are brought into
 * it when they are read; the encryption is the library's own, so that they can be.
 */
export const recoveryCodes = (secret: string): NonNullable<TwoFactorOptions['backupCodeOptions']> => ({
  customBackupCodesGenerate: () => newRecoveryCodes((bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
  storeBackupCodes: {
    encrypt: (codes) => symmetricEncrypt({ key: secret, data: codes }),
    async decrypt(kept) {
      const codes = codesSchema.parse(JSON.parse(await symmetricDecrypt({ key: secret, data: kept })))
      return JSON.stringify(codes.map(canonicalRecoveryCode))
    },
  },
})

/** The library compares letter by letter with what was typed. */
export const asTypedByHand: BetterAuthPlugin = {
  id: 'as-typed-by-hand',
  hooks: {
    before: [
      {
        matcher: ({ path }) => path === '/two-factor/verify-backup-code',
        handler: createAuthMiddleware(async ({ body }) => {
          const code = canonicalRecoveryCode(String(body?.code))
          return { context: { body: { ...body, code } } }
        }),
      },
    ],
  },
}
