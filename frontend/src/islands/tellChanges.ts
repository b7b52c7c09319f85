import { step, told } from '../lib/step.ts'

/**
 * Tells the store what has changed on a device that is in step with an account; My apps takes over the list when it is
 * opened. What cannot be told now goes on waiting for that page.
 */
export async function tellChanges(): Promise<void> {
  const now = step()
  const changes = Object.values(now?.waiting ?? {})
  if (!now || changes.length === 0) return
  try {
    const answer = await fetch('/api/v1/library/changes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ list: now.list, sentAt: new Date().toISOString(), changes }),
    })
    if (answer.ok) told(now.list, changes, ((await answer.json()) as { unknown: string[] }).unknown)
  } catch {
    // No network: My apps catches up.
  }
}
