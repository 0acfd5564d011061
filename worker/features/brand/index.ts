export { getBrandVoice } from './get-brand-voice.ts'
export { brandVoiceRoutes } from './routes.ts'
