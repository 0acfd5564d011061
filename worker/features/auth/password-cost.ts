/** OWASP Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 (32 MiB for each hash). */
export const PASSWORD_COST = { ln: 15, r: 8, p: 3 }

export type PasswordCost = typeof PASSWORD_COST
