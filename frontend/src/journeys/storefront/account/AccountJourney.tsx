import { Route, Switch } from 'wouter'
import AccountPage from './AccountPage.tsx'
import { EmailPage } from './EmailPage.tsx'
import { ErasePage } from './ErasePage.tsx'
import { NamePage } from './NamePage.tsx'
import { NotificationsPage } from './NotificationsPage.tsx'
import { PasswordPage } from './PasswordPage.tsx'

export default function AccountJourney() {
  return (
    <Switch>
      <Route path="/account/name" component={NamePage} />
      <Route path="/account/email" component={EmailPage} />
      <Route path="/account/password" component={PasswordPage} />
      <Route path="/account/notifications" component={NotificationsPage} />
      <Route path="/account/erase" component={ErasePage} />
      <Route component={AccountPage} />
    </Switch>
  )
}
