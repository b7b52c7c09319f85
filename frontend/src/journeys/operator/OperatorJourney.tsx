import { useQuery } from '@tanstack/react-query'
import { Redirect, Route, Switch } from 'wouter'
import { givenUpJobsQuery } from '../../api/jobs.ts'
import { NotFound } from '../../domain/problem/NotFound.tsx'
import { ConsoleShell } from '../../domain/shell/ConsoleShell.tsx'
import { RoomGate } from '../../domain/shell/RoomGate.tsx'
import { useText } from '../../i18n/i18n.ts'
import { AuditPage } from './audit/AuditPage.tsx'
import { ChecksPage } from './checks/ChecksPage.tsx'
import { ConcernsPage } from './concerns/ConcernsPage.tsx'
import { EditionsPage } from './editions/EditionsPage.tsx'
import { FastTrackPage } from './fast-track/FastTrackPage.tsx'
import { EndingPage } from './figures/EndingPage.tsx'
import { OpenCasesPage } from './figures/OpenCasesPage.tsx'
import { HomePage } from './HomePage.tsx'
import { JobsPage } from './jobs/JobsPage.tsx'
import { MeaningsPage } from './meanings/MeaningsPage.tsx'
import { OfferChangePage, OfferChangesPage } from './offers/OfferChangePages.tsx'
import { OrganisationPage } from './organisations/OrganisationPage.tsx'
import { OrganisationsPage } from './organisations/OrganisationsPage.tsx'
import { PeoplePage } from './people/PeoplePage.tsx'
import { PrivacyPage } from './privacy/PrivacyPage.tsx'
import { ProgrammesPage } from './programmes/ProgrammesPage.tsx'
import { openConcerns, waitingOrganisations } from './questions.ts'
import { ReleasesPage } from './releases/ReleasesPage.tsx'
import { TaxonomyPage } from './taxonomy/TaxonomyPage.tsx'

export default function OperatorJourney() {
  return (
    <RoomGate room="operator">
      <Room />
    </RoomGate>
  )
}

function Room() {
  const text = useText()
  const waiting = useQuery(waitingOrganisations)
  const jobs = useQuery(givenUpJobsQuery)
  const concerns = useQuery(openConcerns)
  const entries = [
    { href: '/operate', name: text('operator.nav.home'), icon: 'House' as const },
    {
      href: '/operate/organisations',
      name: text('operator.nav.organisations'),
      icon: 'Buildings3' as const,
      waiting: waiting.data?.total ?? 0,
    },
    {
      href: '/operate/concerns',
      name: text('operator.nav.concerns'),
      icon: 'Megaphone' as const,
      waiting: concerns.data?.open ?? 0,
    },
    { href: '/operate/releases', name: text('operator.nav.releases'), icon: 'Package' as const },
    { href: '/operate/taxonomy', name: text('operator.nav.taxonomy'), icon: 'Branching' as const },
    { href: '/operate/meanings', name: text('operator.nav.meanings'), icon: 'MagnifyingGlass' as const },
    { href: '/operate/programmes', name: text('operator.nav.programmes'), icon: 'Calculator' as const },
    { href: '/operate/offers', name: text('offers.changes.title'), icon: 'ArrowRightLeft' as const },
    { href: '/operate/people', name: text('operator.nav.people'), icon: 'PersonGroup' as const },
    { href: '/operate/editions', name: text('operator.nav.editions'), icon: 'Clipboard' as const },
    { href: '/operate/checks', name: text('operator.nav.checks'), icon: 'Robot' as const },
    {
      href: '/operate/jobs',
      name: text('operator.nav.jobs'),
      icon: 'Bug' as const,
      waiting: jobs.data?.items.length ?? 0,
    },
    { href: '/operate/fast-track', name: text('operator.nav.fastTrack'), icon: 'Hourglass' as const },
    { href: '/operate/audit', name: text('operator.nav.audit'), icon: 'Eye' as const },
    { href: '/operate/privacy', name: text('operator.nav.privacy'), icon: 'PadlockLocked' as const },
  ]
  return (
    <ConsoleShell room="operator" entries={entries}>
      <Switch>
        <Route path="/operate" component={HomePage} />
        <Route path="/operate/cases" component={OpenCasesPage} />
        <Route path="/operate/certificates" component={EndingPage} />
        <Route path="/operate/organisations" component={OrganisationsPage} />
        <Route path="/operate/organisations/:slug">{({ slug }) => <OrganisationPage key={slug} slug={slug} />}</Route>
        <Route path="/operate/concerns">{() => <ConcernsPage />}</Route>
        <Route path="/operate/concerns/:number">{({ number }) => <ConcernsPage number={number} />}</Route>
        <Route path="/operate/releases" component={ReleasesPage} />
        <Route path="/operate/taxonomy">
          <Redirect to="/operate/taxonomy/life-events" replace />
        </Route>
        <Route path="/operate/taxonomy/:kind">{({ kind }) => <TaxonomyPage kind={kind} />}</Route>
        <Route path="/operate/taxonomy/:kind/:slug">
          {({ kind, slug }) => <TaxonomyPage kind={kind} slug={slug} />}
        </Route>
        <Route path="/operate/meanings">
          <MeaningsPage />
        </Route>
        <Route path="/operate/meanings/:id">{({ id }) => <MeaningsPage id={id} />}</Route>
        <Route path="/operate/programmes">
          <ProgrammesPage />
        </Route>
        <Route path="/operate/programmes/:slug">{({ slug }) => <ProgrammesPage slug={slug} />}</Route>
        <Route path="/operate/new-programme">
          <ProgrammesPage fresh />
        </Route>
        <Route path="/operate/offers" component={OfferChangesPage} />
        <Route path="/operate/offers/:programme/:listing/:number">{(place) => <OfferChangePage {...place} />}</Route>
        <Route path="/operate/people" component={PeoplePage} />
        <Route path="/operate/editions" component={EditionsPage} />
        <Route path="/operate/checks" component={ChecksPage} />
        <Route path="/operate/jobs" component={JobsPage} />
        <Route path="/operate/fast-track" component={FastTrackPage} />
        <Route path="/operate/audit" component={AuditPage} />
        <Route path="/operate/privacy" component={PrivacyPage} />
        <Route component={NotFound} />
      </Switch>
    </ConsoleShell>
  )
}
