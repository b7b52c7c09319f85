import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removeArtifact, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { useDraft } from './draftContext.ts'
import { FilesOnTheirWay } from './FilesOnTheirWay.tsx'
import { DraftField } from './fields.tsx'
import type { FileOnItsWay, Uploads } from './Uploads.ts'

interface PackageStepProps {
  submission: Submission
  uploads: Uploads
  files: readonly FileOnItsWay[]
}

/** The thing itself: a file that the store hands out, or the address where it is. */
export function PackageStep(props: PackageStepProps) {
  const text = useText()
  const { content, declare } = useDraft()
  const { webApp, storeLink } = content.declaration
  switch (content.kind) {
    case 'WEB_APP':
      return (
        <div className="cc-stack" data-gap="6">
          <p className="cc-muted">{text('vendor.package.webApp')}</p>
          <DraftField
            pointer="/declaration/webApp/startUrl"
            label={text('vendor.field.startUrl')}
            description={text('vendor.help.startUrl')}
            type="url"
            limit={500}
            value={webApp?.startUrl}
            onChange={(startUrl) => declare({ webApp: { ...webApp, startUrl } })}
          />
          <DraftField
            pointer="/declaration/webApp/manifestUrl"
            label={text('vendor.field.manifestUrl')}
            type="url"
            limit={500}
            optional
            value={webApp?.manifestUrl}
            onChange={(manifestUrl) => declare({ webApp: { ...webApp, manifestUrl } })}
          />
        </div>
      )
    case 'STORE_LINK':
      return (
        <div className="cc-stack" data-gap="6">
          <p className="cc-muted">{text('vendor.package.storeLink')}</p>
          <DraftField
            pointer="/declaration/storeLink/url"
            label={text('vendor.field.storeUrl')}
            type="url"
            limit={500}
            value={storeLink?.url}
            onChange={(url) => declare({ storeLink: { url } })}
          />
        </div>
      )
    case 'IOS_APP':
      return (
        <div className="cc-stack" data-gap="6">
          <p className="cc-muted">{text('vendor.package.iosApp')}</p>
          <DraftField
            pointer="/declaration/storeLink/url"
            label={text('vendor.field.appStoreUrl')}
            description={text('vendor.help.appStoreUrl')}
            type="url"
            limit={500}
            value={storeLink?.url}
            onChange={(url) => declare({ storeLink: { url } })}
          />
          <Artifact
            {...props}
            accept=".ipa"
            label={text('vendor.package.examine')}
            help={text('vendor.package.examineHelp')}
          />
        </div>
      )
    case 'ANDROID_PACKAGE':
    case 'DESKTOP_INSTALLER': {
      const accept = content.kind === 'ANDROID_PACKAGE' ? '.apk' : INSTALLERS
      return (
        <Artifact
          {...props}
          accept={accept}
          label={text('vendor.package.choose')}
          help={text('vendor.package.help', { endings: accept.replaceAll(',', ' ') })}
        />
      )
    }
  }
}

const INSTALLERS = '.msi,.msix,.exe,.dmg,.pkg,.deb,.rpm,.appimage,.flatpak,.jar'

interface ArtifactProps extends PackageStepProps {
  accept: string
  label: string
  help: string
}

function Artifact({ submission, uploads, files, accept, label, help }: ArtifactProps) {
  const text = useText()
  const client = useQueryClient()
  const { errorAt } = useDraft()
  const { id, artifact, uploads: open } = submission
  const removing = useMutation({
    mutationFn: () => removeArtifact(id),
    onSettled: () => client.invalidateQueries({ queryKey: submissionQuery(id).queryKey }),
  })
  const target = { submission: id, purpose: 'artifact' as const }
  const sending = files.filter((file) => file.target.purpose === 'artifact')
  return (
    <div className="cc-stack">
      {artifact && (
        <div className="cc-upload">
          <div className="cc-row" data-between>
            <b>{artifact.fileName}</b>
            <span className="cc-num">{fileSize(artifact.size)}</span>
          </div>
          <p className="cc-2 cc-muted cc-hash">{text('vendor.package.digest', { digest: artifact.sha256 })}</p>
          <div>
            <Button variant="tertiary" busy={removing.isPending} onClick={() => removing.mutate()}>
              {text('vendor.package.remove')}
            </Button>
          </div>
        </div>
      )}
      <ProblemAlert error={removing.error} />
      <FilesOnTheirWay
        uploads={uploads}
        files={sending}
        open={open.filter(({ purpose }) => purpose === 'ARTIFACT')}
        all={files}
        submission={id}
      />
      {sending.length === 0 && (
        <Field
          id="field-artifact"
          label={artifact ? text('vendor.package.replace') : label}
          description={help}
          error={errorAt('/artifact')}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              accept={accept}
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (file) uploads.add(file, target, open)
                event.target.value = ''
              }}
            />
          )}
        </Field>
      )}
    </div>
  )
}
