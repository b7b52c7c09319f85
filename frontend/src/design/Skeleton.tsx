import { useText } from '../i18n/i18n.ts'
import { useLate } from './useLate.ts'

/** Rows of the size that is coming. Nothing is shown for the first 300 ms; then it is said once that something comes. */
export function RowsSkeleton({ rows = 4 }: { rows?: number }) {
  const text = useText()
  if (!useLate(300)) return null
  return (
    <>
      <p role="status" className="ds-sr-only">
        {text('design.loading')}
      </p>
      <div className="cs-skel" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => row).map((row) => (
          <div key={row}>
            <span className="ds-skeleton cs-tile" />
            <span className="ds-skeleton cs-skel__line" />
          </div>
        ))}
      </div>
    </>
  )
}

/** A heading and rows, while a page and its texts are fetched. */
export function PageSkeleton() {
  if (!useLate(300)) return null
  return (
    <div className="cs-stack" data-gap="6">
      <span className="ds-skeleton cs-skel__title" aria-hidden="true" />
      <RowsSkeleton />
    </div>
  )
}
