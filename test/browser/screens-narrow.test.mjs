import { everyScreen } from './every-screen.mjs'

everyScreen({ width: 360, height: 780, scheme: 'dark', language: 'es' })
