import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'

export default function OperatorJourney() {
  const text = useText()
  const entries = [
    { href: '/operate', name: text('operator.nav.home'), icon: 'House' as const },
    { href: '/operate/organisations', name: text('operator.nav.organisations'), icon: 'Buildings3' as const },
    { href: '/operate/releases', name: text('operator.nav.releases'), icon: 'Package' as const },
    { href: '/operate/people', name: text('operator.nav.people'), icon: 'PersonGroup' as const },
  ]
  return (
    <RoomGate room="operator">
      <ConsoleShell room="operator" entries={entries}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
