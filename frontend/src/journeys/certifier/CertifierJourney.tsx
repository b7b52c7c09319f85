import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { appealsQuery } from '../../api/appeals.ts'
import { waitingMeasuresQuery } from '../../api/certificates.ts'
import { offerChangesQuery } from '../../api/offerSheets.ts'
import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'
import { AppealPage } from './appeal/AppealPage.tsx'
import { AppealsPage } from './appeal/AppealsPage.tsx'
import { CasePage } from './case/CasePage.tsx'
import { CertificatePage } from './certificates/CertificatePage.tsx'
import { CertificatesPage } from './certificates/CertificatesPage.tsx'
import { OfferChangePage, OfferChangesPage } from './offers/OfferChangePages.tsx'
import { QueuePage } from './queue/QueuePage.tsx'
import { countQuery, SHELVES } from './queue/shelves.ts'
import { TextsPage } from './texts/TextsPage.tsx'
import { WorkloadPage } from './workload/WorkloadPage.tsx'

export default function CertifierJourney() {
  return (
    <RoomGate room="certifier">
      <Switch>
        {SHELVES.map((shelf) => (
          <Route key={shelf.path} path={shelf.path}>
            <Room>
              <QueuePage key={shelf.path} shelf={shelf} />
            </Room>
          </Route>
        ))}
        <Route path="/certify/workload">
          <Room>
            <WorkloadPage />
          </Room>
        </Route>
        <Route path="/certify/certificates">
          <Room>
            <CertificatesPage />
          </Room>
        </Route>
        <Route path="/certify/certificates/:number">
          {({ number }) => (
            <Room>
              <CertificatePage key={number} number={number} />
            </Room>
          )}
        </Route>
        <Route path="/certify/appeals">
          <Room>
            <AppealsPage />
          </Room>
        </Route>
        <Route path="/certify/appeals/:number">
          {({ number }) => (
            <Room>
              <AppealPage key={number} number={number} />
            </Room>
          )}
        </Route>
        <Route path="/certify/texts">
          <Room>
            <TextsPage />
          </Room>
        </Route>
        <Route path="/certify/offers">
          <Room>
            <OfferChangesPage />
          </Room>
        </Route>
        <Route path="/certify/offers/:programme/:listing/:number">
          {(place) => (
            <Room>
              <OfferChangePage {...place} />
            </Room>
          )}
        </Route>
        <Route path="/certify/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
        <Route>
          <Room>
            <NotFound />
          </Room>
        </Route>
      </Switch>
    </RoomGate>
  )
}

/** The lists of the room; the workspace brings its own navigation. */
function Room({ children }: { children: ReactNode }) {
  const text = useText()
  const mine = useQuery(countQuery('mine'))
  const second = useQuery(countQuery('second'))
  const measures = useQuery(waitingMeasuresQuery)
  const appeals = useQuery(appealsQuery)
  const offers = useQuery(offerChangesQuery)
  const entries = [
    { href: '/certify', name: text('certifier.nav.queue'), icon: 'Tasklist' as const },
    {
      href: '/certify/mine',
      name: text('certifier.nav.mine'),
      icon: 'Briefcase' as const,
      waiting: mine.data?.total ?? 0,
    },
    {
      href: '/certify/second-look',
      name: text('certifier.nav.second'),
      icon: 'EyeWithPupil' as const,
      waiting: second.data?.total ?? 0,
    },
    { href: '/certify/workload', name: text('certifier.nav.workload'), icon: 'BarChart' as const },
    {
      href: '/certify/certificates',
      name: text('certifier.nav.certificates'),
      icon: 'SealCheckmark' as const,
      waiting: measures.data?.items.filter(({ allowedActions }) => allowedActions.includes('CONFIRM')).length ?? 0,
    },
    {
      href: '/certify/appeals',
      name: text('appeal.nav'),
      icon: 'Gavel' as const,
      waiting:
        appeals.data?.items.filter(({ mine, allowedActions }) => mine || allowedActions.includes('TAKE')).length ?? 0,
    },
    { href: '/certify/texts', name: text('certifier.nav.texts'), icon: 'FileText' as const },
    {
      href: '/certify/offers',
      name: text('offers.changes.title'),
      icon: 'Calculator' as const,
      waiting: offers.data?.filter(({ allowedActions }) => allowedActions.length > 0).length ?? 0,
    },
  ]
  return (
    <ConsoleShell room="certifier" entries={entries}>
      {children}
    </ConsoleShell>
  )
}
