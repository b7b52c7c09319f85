import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { NOTIFICATIONS } from '../../api/notifications.ts'

const CHANNEL = 'civicstore-notifications'

/** Asks again when something was read in another tab. */
export function useOtherTabs(): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!('BroadcastChannel' in window)) return
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = () => void client.invalidateQueries({ queryKey: NOTIFICATIONS })
    return () => channel.close()
  }, [client])
}

/** What was read changed here: this tab and the others ask again. */
export async function readingChanged(client: QueryClient): Promise<void> {
  if ('BroadcastChannel' in window) {
    const channel = new BroadcastChannel(CHANNEL)
    channel.postMessage('changed')
    channel.close()
  }
  await client.invalidateQueries({ queryKey: NOTIFICATIONS })
}
