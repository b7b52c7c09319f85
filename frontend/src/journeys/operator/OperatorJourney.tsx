import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'

export default function OperatorJourney() {
  return (
    <RoomGate room="operator">
      <ConsoleShell room="operator" entries={[]}>
        <NotFound />
      </ConsoleShell>
    </RoomGate>
  )
}
