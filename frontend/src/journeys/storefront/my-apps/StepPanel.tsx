import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  ACCOUNT_EXPORT,
  type AccountLibrary,
  accountLibraryQuery,
  beginAccountLibrary,
  eraseAccountLibrary,
} from '../../../api/library.ts'
import { signInAddress } from '../../../api/session.ts'
import { Button, ButtonLink } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { libraryApps } from '../../../lib/library.ts'
import { beginStep, endStep, type Step } from '../../../lib/step.ts'
import { useStep } from './useStep.ts'

/** The same list on several devices, for whoever asks for it. Off until then, and off again with one press. */
export function StepPanel() {
  const text = useText()
  const { account, here, library, ended, error, retry } = useStep()
  const inStep = here !== undefined && here.account === account && library?.id === here.list
  return (
    <section className="cs-panel cs-stack" data-gap="3" data-tint aria-labelledby="step">
      <h2 className="cs-panel__title" id="step">
        {text(here ? 'my-apps.step.on.title' : 'my-apps.step.title')}
      </h2>
      {ended && <p role="status">{text('my-apps.step.ended')}</p>}
      {account === null && <SignedOut here={here} />}
      {account === undefined && here && <Waiting here={here} />}
      {account && library && (inStep ? <InStep here={here} /> : <NotInStep account={account} library={library} />)}
      <ProblemAlert error={error} onRetry={retry} />
    </section>
  )
}

function SignedOut({ here }: { here: Step | undefined }) {
  const text = useText()
  const waiting = Object.keys(here?.waiting ?? {}).length
  return (
    <>
      <p>{here ? text('my-apps.step.signInAgain', { waiting }) : text('my-apps.step.signedOut')}</p>
      <ButtonLink variant="secondary" href={signInAddress()}>
        {text('my-apps.step.signIn')}
      </ButtonLink>
      {here && <StopHere />}
    </>
  )
}

function NotInStep({ account, library }: { account: string; library: AccountLibrary }) {
  const text = useText()
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: beginAccountLibrary,
    onSuccess: (begun) => {
      client.setQueryData(accountLibraryQuery.queryKey, begun)
      if (begun.id) beginStep(account, begun.id, libraryApps())
    },
  })
  return (
    <>
      <p>{library.kept ? text('my-apps.step.join', { count: library.apps.length }) : text('my-apps.step.off')}</p>
      <p className="cs-small cs-muted">{text('my-apps.step.what')}</p>
      <Button variant="secondary" busy={begin.isPending} onClick={() => begin.mutate()}>
        {text(library.kept ? 'my-apps.step.join.act' : 'my-apps.step.begin')}
      </Button>
      {library.kept && <Erase />}
      <ProblemAlert error={begin.error} />
    </>
  )
}

/** What is said while changes are on their way, or have to wait; the list itself is there at any time. */
function Waiting({ here }: { here: Step }) {
  const text = useText()
  const waiting = Object.keys(here.waiting).length
  if (waiting > 0) return <p role="status">{text('my-apps.step.waiting', { waiting })}</p>
  return (
    <p role="status">{here.at ? text('my-apps.step.on', { at: dateTime(here.at) }) : text('my-apps.step.begun')}</p>
  )
}

function InStep({ here }: { here: Step }) {
  const text = useText()
  return (
    <>
      <Waiting here={here} />
      <ul className="cs-links">
        <li>
          <a className="ds-link" href={ACCOUNT_EXPORT} download>
            {text('my-apps.step.export')}
          </a>
        </li>
        <li>
          <StopHere />
        </li>
      </ul>
      <Erase />
    </>
  )
}

function StopHere() {
  const text = useText()
  return (
    <button type="button" className="ds-link" onClick={endStep}>
      {text('my-apps.step.stop')}
    </button>
  )
}

/** One press, and it is gone; the list of this device stays, so nothing is lost that could be wanted back. */
function Erase() {
  const text = useText()
  const client = useQueryClient()
  const erase = useMutation({
    mutationFn: eraseAccountLibrary,
    onSuccess: () => {
      endStep()
      client.setQueryData(accountLibraryQuery.queryKey, { kept: false, apps: [], unknown: [] })
    },
  })
  return (
    <>
      <Button variant="tertiary" tone="danger" busy={erase.isPending} onClick={() => erase.mutate()}>
        {text('my-apps.step.erase')}
      </Button>
      <ProblemAlert error={erase.error} />
    </>
  )
}
