import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { newQueryClient, Providers } from './app/Providers.tsx'
import { loadCatalogs } from './i18n/i18n.ts'
import { keepFocus } from './lib/focus.ts'
import { offerUpdate, registerWorker } from './worker/register.ts'

const place = document.getElementById('app')
if (place) {
  keepFocus()
  await loadCatalogs('shell', 'design', 'problem')
  createRoot(place).render(
    <StrictMode>
      <Providers client={newQueryClient()}>
        <App />
      </Providers>
    </StrictMode>,
  )
}

registerWorker(offerUpdate)
