import { Link } from 'wouter'
import { documentAddress, type VaultDocument } from '../../../api/documents.ts'
import { Button } from '../../../design/Button.tsx'
import { Status } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { isEvidenceType } from '../editor/evidenceTypes.ts'

interface DocumentTableProps {
  slug: string
  documents: readonly VaultDocument[]
  onEdit: (document: VaultDocument) => void
  onRemove: (document: VaultDocument) => void
}

/** The documents of an organisation, with what each can show and where it is used. */
export function DocumentTable({ slug, documents, onEdit, onRemove }: DocumentTableProps) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('vendor.documents.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('vendor.documents.name')}</th>
            <th scope="col">{text('vendor.documents.issuer')}</th>
            <th scope="col">{text('vendor.documents.until')}</th>
            <th scope="col">{text('vendor.documents.shows')}</th>
            <th scope="col">{text('vendor.documents.uses')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('vendor.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id}>
              <th scope="row">
                <a href={documentAddress(slug, document.id)}>
                  <b>{document.title}</b>
                </a>
                <div className="cc-2 cc-muted">
                  {isEvidenceType(document.type) ? text(`vendor.evidence.type.${document.type}`) : document.type}
                </div>
              </th>
              <td data-l={text('vendor.documents.issuer')}>
                <div>
                  {document.issuer}
                  <div className="cc-2 cc-muted">{document.scope}</div>
                </div>
              </td>
              <td data-l={text('vendor.documents.until')}>
                <Until document={document} />
              </td>
              <td data-l={text('vendor.documents.shows')}>
                <div>{document.criteria.join(', ')}</div>
              </td>
              <td data-l={text('vendor.documents.uses')}>
                <div>
                  <Uses document={document} />
                </div>
              </td>
              <td className="cc-right">
                <Button
                  variant="tertiary"
                  aria-label={text('vendor.documents.editNamed', { name: document.title })}
                  onClick={() => onEdit(document)}
                >
                  {text('vendor.documents.edit')}
                </Button>
                <Button
                  variant="tertiary"
                  aria-label={text('vendor.rows.removeNamed', { name: document.title })}
                  onClick={() => onRemove(document)}
                >
                  {text('vendor.rows.remove')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Until({ document: { expired, expiresOn } }: { document: VaultDocument }) {
  const text = useText()
  if (!expiresOn) return <div>{text('vendor.documents.noEnd')}</div>
  if (!expired) return <div>{longDate(expiresOn)}</div>
  return (
    <Status tone="danger" icon="Hourglass" dense>
      {text('vendor.documents.ended', { date: longDate(expiresOn) })}
    </Status>
  )
}

function Uses({ document: { uses } }: { document: VaultDocument }) {
  const text = useText()
  if (uses.length === 0) return <>{text('vendor.documents.unused')}</>
  return (
    <ul className="cs-plain">
      {uses.map(({ submission, listingSlug, releaseVersion }) => (
        <li key={submission}>
          <Link href={`/vendor/submissions/${submission}`}>
            {listingSlug} {releaseVersion}
          </Link>
        </li>
      ))}
    </ul>
  )
}
