import { Link } from 'wouter'
import type { Submission } from '../../../api/submissions.ts'
import { useText } from '../../../i18n/i18n.ts'
import { titleOf } from './titleOf.ts'

export function Crumbs({ submission }: { submission: Submission }) {
  const text = useText()
  return (
    <nav className="cc-crumbs" aria-label={text('vendor.crumbs')}>
      <ol>
        <li>
          <Link href="/vendor/submissions">{text('vendor.nav.submissions')}</Link>
        </li>
        <li>
          <span aria-current="page">{titleOf(submission)}</span>
        </li>
      </ol>
    </nav>
  )
}
