import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Case, CaseDocument, Criterion } from '../../../api/reviews.ts'
import { caseAccessQuery } from '../../../api/testAccess.ts'
import { ChangePanel } from '../../../domain/case/ChangePanel.tsx'
import { ManifestSummary } from '../../../domain/case/ManifestSummary.tsx'
import { RiskSummary } from '../../../domain/case/RiskSummary.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { CaseHistory } from './CaseHistory.tsx'
import { DocumentViewer } from './DocumentViewer.tsx'
import { Notes } from './Notes.tsx'
import { PackageFacts } from './PackageFacts.tsx'
import { Screenshots } from './Screenshots.tsx'
import { TestAccess } from './TestAccess.tsx'
import { VendorPast } from './VendorPast.tsx'

const DECLARATION = 'declaration'
const PACKAGE = 'package'
const CHANGE = 'change'
const SCREENSHOTS = 'screenshots'
const TEST_ACCESS = 'test-access'
const VENDOR = 'vendor'

/** The material: the documents of the criterion first, then the declaration, what changed, the package, the pictures and the rest. */
export function EvidenceRail({ shown, criterion }: { shown: Case; criterion: Criterion | undefined }) {
  const text = useText()
  const [chosen, setChosen] = useState<{ criterion: string | undefined; tab: string }>()
  const access = useQuery(caseAccessQuery(shown.id)).data
  const own = shown.documents.filter(({ evidenceId }) => criterion?.evidence.includes(evidenceId))
  const others = shown.documents.filter((one) => !own.includes(one))
  const tabs = [
    ...own.map((document) => ({ key: document.evidenceId, name: nameOf(document) })),
    { key: DECLARATION, name: text('certifier.evidence.declaration') },
    ...(shown.change ? [{ key: CHANGE, name: text('case.change.tab') }] : []),
    ...(shown.artifact ? [{ key: PACKAGE, name: text('certifier.evidence.package') }] : []),
    ...(shown.screenshots.length > 0 ? [{ key: SCREENSHOTS, name: text('certifier.evidence.screenshots') }] : []),
    ...(access?.given || access?.reveals.length
      ? [{ key: TEST_ACCESS, name: text('certifier.testAccess.title') }]
      : []),
    { key: VENDOR, name: text('certifier.vendor.tab') },
    ...others.map((document) => ({ key: document.evidenceId, name: nameOf(document) })),
  ]
  // A choice holds for its criterion; another criterion begins with its own first document.
  const wanted = chosen && chosen.criterion === criterion?.id ? chosen.tab : tabs[0]?.key
  const current = tabs.find(({ key }) => key === wanted) ?? tabs[0]
  const document = shown.documents.find(({ evidenceId }) => evidenceId === current?.key)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls by itself must be reachable by keyboard.
    <section className="cc-rail cc-pane" aria-label={text('certifier.evidence.rail')} tabIndex={0}>
      <section className="cc-ev" id="evidence" aria-labelledby="evidence-title">
        <h2 id="evidence-title" className="ds-sr-only">
          {text('certifier.evidence.title')}
        </h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's. */}
        <div className="cc-tabs" role="group" aria-label={text('certifier.evidence.title')}>
          {tabs.map(({ key, name }) => (
            <button
              key={key}
              type="button"
              id={`evidence-${key}`}
              aria-current={key === current?.key || undefined}
              onClick={() => setChosen({ criterion: criterion?.id, tab: key })}
            >
              {name}
            </button>
          ))}
        </div>
        {document && <DocumentViewer key={document.evidenceId} review={shown.id} document={document} />}
        {current?.key === CHANGE && shown.change && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
          <section className="cc-viewer__stage" aria-label={text('case.change.tab')} tabIndex={0}>
            <div className="cc-panel cc-panel__body">
              <ChangePanel change={shown.change} />
            </div>
          </section>
        )}
        {current?.key === DECLARATION && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
          <section className="cc-viewer__stage" aria-label={text('certifier.evidence.declaration')} tabIndex={0}>
            <div className="cc-panel cc-panel__body">
              <RiskSummary risk={shown.risk} />
              <ManifestSummary declaration={shown.declaration} />
            </div>
          </section>
        )}
        {current?.key === PACKAGE && <PackageFacts shown={shown} />}
        {current?.key === VENDOR && <VendorPast shown={shown} />}
        {current?.key === SCREENSHOTS && <Screenshots shown={shown} />}
        {current?.key === TEST_ACCESS && access && <TestAccess review={shown.id} access={access} />}
      </section>
      <div className="cc-rail__low">
        <CaseHistory shown={shown} />
        <Notes shown={shown} />
      </div>
    </section>
  )
}

function nameOf({ title, fileName }: CaseDocument): string {
  return title.trim() || fileName
}
