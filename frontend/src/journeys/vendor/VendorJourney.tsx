import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'

export default function VendorJourney() {
  const text = useText()
  const entries = [
    { href: '/vendor', name: text('vendor.nav.home'), icon: 'House' as const },
    { href: '/vendor/releases', name: text('vendor.nav.releases'), icon: 'Branching' as const },
  ]
  return (
    <RoomGate room="vendor">
      <ConsoleShell room="vendor" entries={entries}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
