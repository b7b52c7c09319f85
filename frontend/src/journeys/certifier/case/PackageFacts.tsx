import { type ReactNode, useState } from 'react'
import type { Case } from '../../../api/reviews.ts'
import { fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { SafeCopy } from './SafeCopy.tsx'

/** What the machine read out of the package, without judgement. */
export function PackageFacts({ shown: { id, artifact, artifactFacts: facts } }: { shown: Case }) {
  const text = useText()
  const [listed, setListed] = useState(false)
  if (!artifact) return null
  if (listed) return <SafeCopy review={id} file="package" name={artifact.fileName} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
    <section className="cc-viewer__stage" tabIndex={0} aria-label={text('certifier.evidence.package')}>
      <div className="cc-panel cc-panel__body">
        <dl className="cc-kv">
          <Row name={text('certifier.package.file')}>
            {artifact.fileName}, {fileSize(artifact.size)}
          </Row>
          <Row name={text('certifier.package.sha256')}>
            <code className="cc-hash">{artifact.sha256}</code>
          </Row>
          {facts ? (
            <>
              <Row name={text('certifier.package.name')}>{facts.packageName}</Row>
              <Row name={text('certifier.package.version')}>
                {[facts.versionName, facts.versionCode && `(${facts.versionCode})`].filter(Boolean).join(' ')}
              </Row>
              <Row name={text('certifier.package.sdk')}>
                {[facts.minSdk, facts.targetSdk].filter((one) => one !== null && one !== undefined).join(' – ')}
              </Row>
              <Row name={text('certifier.package.signer')}>
                {facts.signerSha256 && <code className="cc-hash">{facts.signerSha256}</code>}
              </Row>
              <Row name={text('certifier.package.schemes')}>{facts.signatureSchemes.join(', ')}</Row>
              <Row name={text('certifier.package.permissions')}>{lines(facts.permissions)}</Row>
              <Row name={text('certifier.package.endpoints')}>{lines(facts.endpoints)}</Row>
              <Row name={text('certifier.package.debuggable')}>
                {text(facts.debuggable ? 'certifier.yes' : 'certifier.no')}
              </Row>
              <Row name={text('certifier.package.cleartext')}>
                {text(facts.cleartext ? 'certifier.yes' : 'certifier.no')}
              </Row>
            </>
          ) : (
            <Row name={text('certifier.package.read')}>{text('certifier.package.notRead')}</Row>
          )}
        </dl>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setListed(true)}>
          {text('certifier.viewer.contents')}
        </button>
      </div>
    </section>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function lines(texts: readonly string[]): ReactNode {
  if (texts.length === 0) return null
  return (
    <ul className="cc-list">
      {texts.map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  )
}
