import { type ReactNode, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { useText } from '../../../i18n/i18n.ts'

/** A secret that will not be shown again, with a button that copies it. */
export function ShownOnce({ title, secret, children }: { title: string; secret: string; children: ReactNode }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  return (
    <div className="cc-callout" data-color="success" role="status">
      <Icon name="KeyHorizontal" size="sm" />
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
        <div className="cc-row">
          <code className="cc-code">{secret}</code>
          <Button
            onClick={async () => {
              await navigator.clipboard.writeText(secret)
              setCopied(true)
            }}
          >
            {text(copied ? 'vendor.copied' : 'vendor.copy')}
          </Button>
        </div>
      </div>
    </div>
  )
}
