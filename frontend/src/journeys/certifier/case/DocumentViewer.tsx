import { useState } from 'react'
import type { CaseDocument } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { Status } from '../../../design/Status.tsx'
import { fileSize, longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { DocumentText } from './DocumentText.tsx'
import { SafeCopy } from './SafeCopy.tsx'

interface DocumentViewerProps {
  review: string
  document: CaseDocument
}

/** A document as a safe copy, and its text to search in; the vendor's own file is never opened here. */
export function DocumentViewer({ review, document }: DocumentViewerProps) {
  const text = useText()
  const [words, setWords] = useState('')
  const [asText, setAsText] = useState(false)
  const { evidenceId, title, fileName, readable, pages, size } = document
  const name = title.trim() || fileName
  const showsText = readable && (asText || words.trim() !== '')

  return (
    <>
      {showsText ? (
        <DocumentText review={review} document={document} name={name} words={words} onWords={setWords}>
          <Look showsText onChange={(wanted) => (wanted ? setAsText(true) : back())} />
        </DocumentText>
      ) : (
        <SafeCopy review={review} file={evidenceId} name={name}>
          {readable && (
            <>
              <label className="ds-sr-only" htmlFor="document-find">
                {text('certifier.viewer.find')}
              </label>
              <input
                className="ds-input"
                id="document-find"
                type="search"
                maxLength={100}
                placeholder={text('certifier.viewer.findShort')}
                value=""
                onChange={(event) => setWords(event.target.value)}
              />
              <Look showsText={false} onChange={setAsText} />
            </>
          )}
        </SafeCopy>
      )}
      {document.said && <Said said={document.said} />}
      <div className="cc-viewer__foot">
        <span>
          <Icon name="ShieldCheckmark" size="sm" />
          {text('certifier.viewer.safe')}
        </span>
        <span>{fileName}</span>
        <span>{fileSize(size)}</span>
        {pages > 0 && <span>{text('certifier.viewer.pages', { count: pages })}</span>}
        <span>{text('certifier.viewer.recorded')}</span>
      </div>
    </>
  )

  function back() {
    setAsText(false)
    setWords('')
  }
}

/** Who issued it, what it covers and until when, in the vendor's words. */
function Said({ said: { issuer, scope, expiresOn, expired } }: { said: NonNullable<CaseDocument['said']> }) {
  const text = useText()
  return (
    <div className="cc-viewer__foot">
      <span>{text('certifier.viewer.said', { issuer, scope })}</span>
      {expiresOn &&
        (expired ? (
          <Status tone="danger" icon="Hourglass" dense>
            {text('certifier.viewer.ended', { date: longDate(expiresOn) })}
          </Status>
        ) : (
          <span>{text('certifier.viewer.until', { date: longDate(expiresOn) })}</span>
        ))}
    </div>
  )
}

/** As it looks, or its text alone. */
function Look({ showsText, onChange }: { showsText: boolean; onChange: (asText: boolean) => void }) {
  const text = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
    <div className="cc-viewer__look" role="group" aria-label={text('certifier.viewer.look')}>
      <button type="button" aria-pressed={!showsText} onClick={() => onChange(false)}>
        {text('certifier.viewer.copy')}
      </button>
      <button type="button" aria-pressed={showsText} onClick={() => onChange(true)}>
        {text('certifier.viewer.text')}
      </button>
    </div>
  )
}
