import { I18nProvider } from '@lingui/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { i18n, loadCatalogs } from './i18n/i18n.ts'
import type { OfferedApps } from './journeys/storefront/eligibility/offeredApps.ts'
import { Engine } from './journeys/storefront/eligibility/standing.ts'
import { Wizard } from './journeys/storefront/eligibility/Wizard.tsx'
import { keepForLater } from './worker/keepForLater.ts'

/*
 * Takes over the server's page about a programme. The rules stand in the page, so that nothing more has to be fetched and
 * nothing is ever sent.
 */
const whole = document.querySelector<HTMLElement>('[data-wizard]')
const form = whole?.querySelector('form')
const below = whole?.querySelector<HTMLElement>('[data-wizard-start]')
const root = whole?.querySelector('[data-wizard-root]')

if (whole && form && below && root) {
  await loadCatalogs('design', 'eligibility')
  const engine = new Engine(embedded('[data-rules]'))
  const apps: OfferedApps = embedded('[data-shown]')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <Wizard engine={engine} apps={apps} page={{ whole, form, below }} />
      </I18nProvider>
    </StrictMode>,
  )
  void keepForLater(location.pathname)
}

function embedded<T>(selector: string): T {
  return JSON.parse(whole?.querySelector(selector)?.textContent ?? 'null') as T
}
