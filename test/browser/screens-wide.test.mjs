import { everyScreen } from './every-screen.mjs'

everyScreen({ width: 1440, height: 900, scheme: 'light', language: 'en' })
