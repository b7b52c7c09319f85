import { expect, type Page } from '@playwright/test'

/** Of everybody in the sample data. */
export const PASSWORD = 'try-the-civic-store'

/** Names are used once for all: a run gets its own. */
export const RUN = Date.now().toString(36)

/** A call of the page's own, with its session. */
export function call<T>(page: Page, method: string, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, {
        method: how,
        ...(what && { body: what, headers: { 'Content-Type': 'application/json' } }),
      })
      if (!answer.ok) throw new Error(`${how} ${where}: ${answer.status} ${await answer.text()}`)
      const said = await answer.text()
      return said ? JSON.parse(said) : undefined
    },
    [method, `/api/v1/${path}`, body === undefined ? '' : JSON.stringify(body)] as const,
  )
}

/** Signs in without the form, for what is not about signing in; the page is on the store's home afterwards. */
export async function signedIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/')
  await call(page, 'POST', 'session', { email, password })
}

/** A new account, signed in; its address is unique to the run and the name. */
export async function registered(page: Page, name: string): Promise<string> {
  const email = `${name.toLowerCase()}-${RUN}@example.org`
  await page.goto('/')
  await call(page, 'POST', 'accounts', { name, email, password: PASSWORD })
  return email
}

/** Uploads the list of components that every release comes with (CycloneDX), by the page's own session (tus 1.0.0). */
async function listComponents(page: Page, submission: string, name: string, version: string): Promise<void> {
  const sbom = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
  })
  await page.evaluate(
    async ([id, text]) => {
      const file = { submission: id, purpose: 'evidence', filename: 'sbom.json', evidenceType: 'sbom' }
      const tus = { 'Tus-Resumable': '1.0.0' }
      const announced = await fetch('/api/v1/uploads', {
        method: 'POST',
        headers: {
          ...tus,
          'Upload-Length': String(text.length),
          'Upload-Metadata': Object.entries(file)
            .map(([key, value]) => `${key} ${btoa(value)}`)
            .join(','),
        },
      })
      const sent = await fetch(announced.headers.get('Location') ?? '', {
        method: 'PATCH',
        headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
        body: text,
      })
      if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`)
    },
    [submission, sbom] as const,
  )
}

/** A web app that lacks nothing, handed in by the signed-in owner of a vendor; gives back the submission's id. */
export async function handIn(page: Page, slug: string, name: string): Promise<string> {
  const mine = await call<{ items: { slug: string }[] }>(page, 'GET', 'organisations?mine=true')
  const { id } = await call<{ id: string }>(page, 'POST', 'submissions', {
    organisation: mine.items[0]?.slug,
    listingSlug: slug,
    releaseVersion: '1.0.0',
    kind: 'WEB_APP',
    profile: 'base',
    releaseNotes: { nb: 'Første utgave.', en: 'First release.' },
    declaration: {
      name: { nb: name, en: name },
      shortDescription: { nb: 'Lån en båt.', en: 'Borrow a boat.' },
      description: { nb: 'Lån en båt nær deg.', en: 'Borrow a boat near you.' },
      categories: ['work'],
      languages: ['nb', 'en'],
      platforms: ['web'],
      links: {
        website: 'https://example.org',
        support: 'https://example.org/help',
        privacyNotice: 'https://example.org/privacy',
        accessibilityStatement: 'https://example.org/accessibility',
      },
      supportEmail: 'help@example.org',
      licence: 'EUPL-1.2',
      price: { kind: 'FREE' },
      dataPractices: { collected: [], advertising: false, ai: { used: false } },
      webApp: { startUrl: 'https://example.org/boats' },
    },
  })
  await listComponents(page, id, name, '1.0.0')
  await call(page, 'POST', `submissions/${id}/hand-in`, {})
  return id
}

/** Waits until the machine checks of the submission are done, asking as a certifier; gives back the case's id. */
export async function screened(page: Page, slug: string): Promise<string> {
  let id = ''
  await expect(async () => {
    const { items } = await call<{ items: { id: string; listingSlug: string }[] }>(
      page,
      'GET',
      'reviews?status=QUEUED&size=100',
    )
    id = items.find(({ listingSlug }) => listingSlug === slug)?.id ?? ''
    expect(id).not.toBe('')
  }).toPass({ timeout: 60_000 })
  return id
}
