import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Edition, type EditionAction, editionsQuery } from '../../../api/editions.ts'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { EditionBlock } from './EditionBlock.tsx'
import { MoveSheet } from './MoveSheet.tsx'

/** Where the editions of the criteria stand, the way to move one along, and whom it would fail. */
export function EditionsPage() {
  const text = useText()
  const editions = useQuery(editionsQuery)
  const [move, setMove] = useState<{ edition: Edition; action: EditionAction }>()
  usePageTitle(text('operator.nav.editions'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.editions')}</h1>
        <p className="cc-2 cc-muted">{text('operator.editions.lead')}</p>
      </div>
      {editions.isPending && <RowsSkeleton rows={2} />}
      <ProblemAlert error={editions.error} onRetry={() => void editions.refetch()} />
      {editions.data?.items.map((edition) => (
        <EditionBlock key={edition.id} edition={edition} onMove={(action) => setMove({ edition, action })} />
      ))}
      {move && <MoveSheet edition={move.edition} action={move.action} onClose={() => setMove(undefined)} />}
    </>
  )
}
