import { OfferChangeTable } from '../../../domain/offers/OfferChangeTable.tsx'
import { OfferChangeView } from '../../../domain/offers/OfferChangeView.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Decision } from './Decision.tsx'

const ROOT = '/certify/offers'

/** Changes of what listings offer, those that wait for a certifier first. */
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
  return (
    <OfferChangeView
      programme={programme}
      listing={listing}
      number={Number(number)}
      root={ROOT}
      decision={(read) => <Decision key={read.etag} read={read} />}
    />
  )
}
