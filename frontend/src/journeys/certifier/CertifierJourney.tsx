import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'

export default function CertifierJourney() {
  return (
    <RoomGate room="certifier">
      <ConsoleShell room="certifier" entries={[]}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
