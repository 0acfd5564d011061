export function TwoFactorPage() {
  return null
}
