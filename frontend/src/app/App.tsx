import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { PageSkeleton } from '../design/Skeleton.tsx'
import { ErrorBoundary } from '../domain/problem/ErrorBoundary.tsx'
import { NotFound } from '../domain/problem/NotFound.tsx'
import { StorefrontShell } from '../domain/shell/StorefrontShell.tsx'
import { journey } from './journey.tsx'
import { useFreshPage } from './useFreshPage.ts'

const MyApps = journey(() => import('../journeys/storefront/my-apps/MyAppsPage.tsx'), 'my-apps')
const SignIn = journey(() => import('../journeys/storefront/sign-in/SignInPage.tsx'), 'account')
const Register = journey(() => import('../journeys/storefront/sign-in/RegisterPage.tsx'), 'account')
const Account = journey(() => import('../journeys/storefront/account/AccountJourney.tsx'), 'account', 'notification')
const Vendor = journey(
  () => import('../journeys/vendor/VendorJourney.tsx'),
  'vendor',
  'case',
  'offers',
  'notification',
  'appeal',
)
const Certifier = journey(
  () => import('../journeys/certifier/CertifierJourney.tsx'),
  'certifier',
  'case',
  'offers',
  'notification',
  'appeal',
)
const Operator = journey(
  () => import('../journeys/operator/OperatorJourney.tsx'),
  'operator',
  'case',
  'offers',
  'notification',
)

/** Which page an address is. Every journey is fetched when somebody goes there; addresses below it are its own. */
export function App() {
  useFreshPage()
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/my-apps" component={MyApps} />
          <Route path="/sign-in" component={SignIn} />
          <Route path="/register" component={Register} />
          <Route path="/account/*?" component={Account} />
          <Route path="/vendor/*?" component={Vendor} />
          <Route path="/invitations/:token" component={Vendor} />
          <Route path="/certify/*?" component={Certifier} />
          <Route path="/operate/*?" component={Operator} />
          <Route>
            <StorefrontShell>
              <NotFound />
            </StorefrontShell>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function Loading() {
  return (
    <div className="cs-container" data-top>
      <PageSkeleton />
    </div>
  )
}
