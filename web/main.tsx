import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@mantine/core/styles.layer.css'
import './app/tokens.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from './app/i18n.ts'
import { Providers } from './app/providers.tsx'
import { router } from './app/router.tsx'
import { tokens } from './lib/api.ts'
import { ownLanguage } from './lib/language.ts'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no #root.')

// Asked for at once: every first page waits for it. A failure is told by whoever needs the token.
void tokens.get().catch(() => null)
await startI18n(ownLanguage())
createRoot(place).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
