import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type OpenUpload, submissionQuery } from '../../../api/submissions.ts'
import { giveUpUpload } from '../../../api/uploads.ts'
import { Button } from '../../../design/Button.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { UploadProgress } from '../../../design/UploadProgress.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { fileSize } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { type FileOnItsWay, interrupted, type Uploads } from './Uploads.ts'

interface FilesOnTheirWayProps {
  submission: string
  uploads: Uploads
  /** Those to show here. */
  files: readonly FileOnItsWay[]
  /** All that this page sends. */
  all: readonly FileOnItsWay[]
  open: readonly OpenUpload[]
}

/** Files that are being sent, and such that were begun before a reload or in another browser. */
export function FilesOnTheirWay({ submission, uploads, files, all, open }: FilesOnTheirWayProps) {
  return (
    <>
      {files.map((file) => (
        <OnItsWay key={file.key} file={file} uploads={uploads} />
      ))}
      {interrupted(open, all).map((upload) => (
        <Interrupted key={upload.uploadId} upload={upload} submission={submission} />
      ))}
    </>
  )
}

function OnItsWay({ file, uploads }: { file: FileOnItsWay; uploads: Uploads }) {
  const text = useText()
  const { key, name, state, problem } = file
  return (
    <div className="cc-upload">
      <UploadProgress name={name} done={file.sent} total={file.size} />
      {state === 'running' && <p className="cc-2 cc-muted">{text('vendor.upload.running')}</p>}
      {state === 'paused' && (
        <p className="cc-2 cc-warn" role="status">
          {text(problem ? 'vendor.upload.lost' : 'vendor.upload.paused')}
        </p>
      )}
      {state === 'refused' && <ProblemAlert error={problem} />}
      <div className="cs-actions">
        {state === 'running' && (
          <Button variant="secondary" onClick={() => uploads.pause(key)}>
            {text('vendor.upload.pause')}
          </Button>
        )}
        {state === 'paused' && (
          <Button variant="secondary" onClick={() => uploads.resume(key)}>
            {text('vendor.upload.resume')}
          </Button>
        )}
        <Button variant="tertiary" onClick={() => uploads.giveUp(key)}>
          {text(state === 'refused' ? 'vendor.upload.another' : 'vendor.upload.cancel')}
        </Button>
      </div>
    </div>
  )
}

function Interrupted({ upload, submission }: { upload: OpenUpload; submission: string }) {
  const text = useText()
  const client = useQueryClient()
  const givingUp = useMutation({
    mutationFn: () => giveUpUpload(upload.uploadId),
    onSettled: () => client.invalidateQueries({ queryKey: submissionQuery(submission).queryKey }),
  })
  return (
    <Notice tone="warning" title={text('vendor.upload.interrupted', { name: upload.fileName })}>
      <p>{text('vendor.upload.interruptedText', { size: fileSize(upload.size) })}</p>
      <ProblemAlert error={givingUp.error} />
      <div>
        <Button variant="tertiary" busy={givingUp.isPending} onClick={() => givingUp.mutate()}>
          {text('vendor.upload.cancel')}
        </Button>
      </div>
    </Notice>
  )
}
