import { useQuery } from '@tanstack/react-query'
import { Route, Switch } from 'wouter'
import { submissionsQuery } from '../../api/submissions.ts'
import { NotFound } from '../../domain/problem/NotFound.tsx'
import { type ConsoleEntry, ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'
import { HomePage } from './home/HomePage.tsx'
import { OffersPage } from './offers/OffersPage.tsx'
import { SheetPage } from './offers/SheetPage.tsx'
import { InvitationPage } from './organisation/InvitationPage.tsx'
import { NewOrganisationPage } from './organisation/NewOrganisationPage.tsx'
import { OrganisationPage } from './organisation/OrganisationPage.tsx'
import { OrganisationsPage } from './organisation/OrganisationsPage.tsx'
import { ReleasesPage } from './releases/ReleasesPage.tsx'
import { NewSubmissionPage } from './submission/NewSubmissionPage.tsx'
import { SubmissionPage } from './submission/SubmissionPage.tsx'
import { SubmissionsPage } from './submission/SubmissionsPage.tsx'

export default function VendorJourney() {
  return (
    <Switch>
      <Route path="/invitations/:token">{({ token }) => <InvitationPage token={token} />}</Route>
      <Route>
        <RoomGate room="vendor">
          <Room />
        </RoomGate>
      </Route>
    </Switch>
  )
}

function Room() {
  return (
    <ConsoleShell room="vendor" entries={useEntries()}>
      <Switch>
        <Route path="/vendor" component={HomePage} />
        <Route path="/vendor/submissions" component={SubmissionsPage} />
        <Route path="/vendor/submissions/new" component={NewSubmissionPage} />
        <Route path="/vendor/submissions/:id">{({ id }) => <SubmissionPage key={id} id={id} />}</Route>
        <Route path="/vendor/releases" component={ReleasesPage} />
        <Route path="/vendor/offers" component={OffersPage} />
        <Route path="/vendor/offers/:programme/:listing">
          {({ programme, listing }) => (
            <SheetPage key={`${programme}/${listing}`} programme={programme} listing={listing} />
          )}
        </Route>
        <Route path="/vendor/organisations" component={OrganisationsPage} />
        <Route path="/vendor/organisations/new" component={NewOrganisationPage} />
        <Route path="/vendor/organisations/:slug">{({ slug }) => <OrganisationPage key={slug} slug={slug} />}</Route>
        <Route component={NotFound} />
      </Switch>
    </ConsoleShell>
  )
}

function useEntries(): ConsoleEntry[] {
  const text = useText()
  const asked = useQuery(submissionsQuery({ status: 'CHANGES_REQUESTED', size: 1 }))
  return [
    { href: '/vendor', name: text('vendor.nav.home'), icon: 'House' },
    {
      href: '/vendor/submissions',
      name: text('vendor.nav.submissions'),
      icon: 'Rocket',
      waiting: asked.data?.total ?? 0,
    },
    { href: '/vendor/releases', name: text('vendor.nav.releases'), icon: 'Branching' },
    { href: '/vendor/offers', name: text('offers.nav'), icon: 'Calculator' },
    { href: '/vendor/organisations', name: text('vendor.nav.organisations'), icon: 'Buildings3' },
  ]
}
