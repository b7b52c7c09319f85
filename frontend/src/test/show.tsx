import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { sessionQuery } from '../api/session.ts'
import type { Account } from '../api/types.ts'
import { newQueryClient, Providers } from '../app/Providers.tsx'

interface Showing {
  /** The address of the page. */
  path?: string
  /** Who looks at it; a visitor when left out. */
  account?: Account | undefined
}

/** Draws a page as the product does: with its texts, its queries, an address and a session. */
export function show(page: ReactNode, { path = '/', account }: Showing = {}) {
  const client = newQueryClient()
  client.setQueryData(sessionQuery.queryKey, { signedIn: account !== undefined, ...(account && { account }), oidc: [] })
  const location = memoryLocation({ path, record: true })
  const drawn = render(
    <Providers client={client}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {page}
      </Router>
    </Providers>,
  )
  return { ...drawn, client, addresses: location.history }
}
