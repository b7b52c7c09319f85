import { Link, useLocation } from 'wouter'
import { type Case, claim, release, rerunChecks } from '../../../api/reviews.ts'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Menu } from '../../../design/Menu.tsx'
import { Tile } from '../../../design/Tile.tsx'
import { ChangeTag } from '../../../domain/case/ChangePanel.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { CaseClock } from '../CaseClock.tsx'
import { CaseStatus } from '../CaseStatus.tsx'
import { CaseProgress } from './CaseProgress.tsx'
import { useCaseAct } from './useCaseAct.ts'
import { possible } from './verdict.ts'

export type SheetName = 'propose' | 'changes' | 'return' | 'takeover' | 'handover' | 'aside' | 'keys'

interface CaseBarProps {
  shown: Case
  now: string | undefined
  reader: string | undefined
  onSheet: (sheet: SheetName) => void
}

/** Which case, how far, until when, and what to do with the whole of it. */
export function CaseBar({ shown, now, reader, onSheet }: CaseBarProps) {
  const text = useText()
  const { listingName, listingSlug, releaseVersion, organisation, number, round } = shown
  const claiming = useCaseAct(shown.id, () => claim(shown.id))
  return (
    <div className="cc-case">
      <div className="cc-case__row">
        <div className="cc-case__id">
          <Link
            className="ds-button"
            data-variant="tertiary"
            data-icon
            href="/certify"
            aria-label={text('certifier.case.back')}
          >
            <Icon name="ArrowLeft" size="sm" />
          </Link>
          <Tile slug={listingSlug} name={listingName} size="sm" />
          <div>
            <h1>
              {listingName} {releaseVersion}
            </h1>
            <p>
              {organisation.name} · {number}, {text('certifier.case.round', { round })}
            </p>
          </div>
        </div>
        <div className="cc-case__facts">
          <CaseStatus of={shown} reader={reader} />
          <CaseClock of={shown} />
          {shown.change && <ChangeTag change={shown.change} />}
        </div>
        <div className="cc-case__do">
          <MoreMenu shown={shown} onSheet={onSheet} />
          {shown.allowedActions.includes('CLAIM') && (
            <Button busy={claiming.isPending} onClick={() => claiming.mutate()}>
              <Icon name="PersonPlus" size="sm" />
              {text('certifier.case.claim')}
            </Button>
          )}
          {shown.allowedActions.includes('PROPOSE') && (
            <ProposeButton shown={shown} onOpen={() => onSheet('propose')} />
          )}
        </div>
      </div>
      <ProblemAlert error={claiming.error} />
      <CaseProgress shown={shown} now={now} />
    </div>
  )
}

/** Closed until there is something to propose; the count beside the facade says what is missing. */
function ProposeButton({ shown, onOpen }: { shown: Case; onOpen: () => void }) {
  const text = useText()
  const { mayCertify, mayRefuse } = possible(shown)
  const closed = !mayCertify && !mayRefuse
  return (
    <Button aria-disabled={closed || undefined} aria-describedby="left" onClick={() => !closed && onOpen()}>
      {text('certifier.case.propose')}
      <kbd className="cc-kbd">V</kbd>
    </Button>
  )
}

function MoreMenu({ shown, onSheet }: { shown: Case; onSheet: (sheet: SheetName) => void }) {
  const text = useText()
  const [, navigate] = useLocation()
  const letting = useCaseAct(
    shown.id,
    () => release(shown),
    () => navigate('/certify'),
  )
  const rerunning = useCaseAct(shown.id, () => rerunChecks(shown))
  const may = (action: Case['allowedActions'][number]) => shown.allowedActions.includes(action)
  return (
    <>
      <Menu
        className="cc-more"
        summary={<Icon name="MenuElipsisHorizontal" size="sm" />}
        label={text('certifier.case.more')}
      >
        <ul>
          {may('REQUEST_CHANGES') && (
            <li>
              <MenuButton onClick={() => onSheet('changes')}>{text('certifier.case.requestChanges')}</MenuButton>
            </li>
          )}
          {may('RERUN_CHECKS') && (
            <li>
              <MenuButton onClick={() => rerunning.mutate()}>{text('certifier.case.rerun')}</MenuButton>
            </li>
          )}
          {may('TAKE_OVER') && (
            <li>
              <MenuButton onClick={() => onSheet('takeover')}>{text('certifier.takeover.open')}</MenuButton>
            </li>
          )}
          {may('HAND_OVER') && (
            <li>
              <MenuButton onClick={() => onSheet('handover')}>{text('certifier.handover.open')}</MenuButton>
            </li>
          )}
          {may('STEP_ASIDE') && (
            <li>
              <MenuButton onClick={() => onSheet('aside')}>{text('certifier.aside.open')}</MenuButton>
            </li>
          )}
          {may('RELEASE') && (
            <li>
              <MenuButton onClick={() => letting.mutate()}>{text('certifier.case.release')}</MenuButton>
            </li>
          )}
          <li>
            <MenuButton onClick={() => onSheet('keys')}>{text('certifier.keys.title')}</MenuButton>
          </li>
        </ul>
      </Menu>
      <ProblemAlert error={letting.error ?? rerunning.error} />
    </>
  )
}

/** Closes the menu it stands in, as a link would. The focus waits on the menu, to come back there after a dialog. */
function MenuButton({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <button
      type="button"
      className="cs-navlink"
      onClick={(event) => {
        const menu = event.currentTarget.closest('details')
        menu?.querySelector('summary')?.focus()
        menu?.removeAttribute('open')
        onClick()
      }}
    >
      {children}
    </button>
  )
}
