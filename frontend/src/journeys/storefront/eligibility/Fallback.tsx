import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import type { Programme } from '../../../lib/eligibility/programme.ts'
import { texts } from './wording.ts'

/** What is there for everybody, so that nobody's search ends in nothing. */
export function Fallback({ programme: { fallback } }: { programme: Programme }) {
  const text = useText()
  return (
    <section className="cs-panel cs-always" aria-labelledby="always">
      <h2 className="cs-panel__title" id="always" tabIndex={-1}>
        {text('eligibility.always')}
      </h2>
      <h3>
        <Said texts={texts(fallback.name)} />
      </h3>
      <p>
        <Said texts={texts(fallback.summary)} />
      </p>
    </section>
  )
}
