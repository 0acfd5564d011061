export function VoicePage() {
  return null
}
