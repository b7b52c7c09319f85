import { OfferChangeTable } from '../../../domain/offers/OfferChangeTable.tsx'
import { OfferChangeView } from '../../../domain/offers/OfferChangeView.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'

const ROOT = '/operate/offers'

/** Changes of what listings offer, for operators to look on. */
export function OfferChangesPage() {
  const text = useText()
  usePageTitle(text('offers.changes.title'))
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('offers.changes.title')}</h1>
        <p className="cc-muted">{text('offers.changes.lead')}</p>
      </div>
      <OfferChangeTable root={ROOT} />
    </>
  )
}

export function OfferChangePage({
  programme,
  listing,
  number,
}: {
  programme: string
  listing: string
  number: string
}) {
  const text = useText()
  usePageTitle(text('offers.changes.title'))
  return <OfferChangeView programme={programme} listing={listing} number={Number(number)} root={ROOT} />
}
