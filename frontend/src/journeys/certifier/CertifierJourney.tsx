import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'

export default function CertifierJourney() {
  const text = useText()
  const entries = [{ href: '/certify', name: text('certifier.nav.queue'), icon: 'Tasklist' as const }]
  return (
    <RoomGate room="certifier">
      <ConsoleShell room="certifier" entries={entries}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
