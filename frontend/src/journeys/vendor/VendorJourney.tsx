import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'

export default function VendorJourney() {
  return (
    <RoomGate room="vendor">
      <ConsoleShell room="vendor" entries={[]}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
