import { useId } from 'react'
import { fileSize } from '../i18n/format.ts'
import { useText } from '../i18n/i18n.ts'

interface UploadProgressProps {
  name: string
  /** Bytes. */
  done: number
  total: number
}

/** How far a file has come; spoken at each quarter and not more often. */
export function UploadProgress({ name, done, total }: UploadProgressProps) {
  const text = useText()
  const id = useId()
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  const quarter = Math.floor(percent / 25) * 25
  return (
    <div className="cs-progress">
      <label htmlFor={id} className="cs-small">
        {text('design.upload.progress', { name, done: fileSize(done), total: fileSize(total) })}
      </label>
      <progress id={id} value={percent} max={100} />
      <span role="status" className="ds-sr-only">
        {quarter > 0 && text('design.upload.said', { name, percent: quarter })}
      </span>
    </div>
  )
}
