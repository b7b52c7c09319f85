import { Trans } from '@lingui/react'
import type { ReactElement } from 'react'
import type { Values } from './i18n.ts'
import type { MessageId } from './messages.ts'

interface RichProps {
  id: MessageId
  values?: Values
  /** The element for each tag of the text: `<a>the terms</a>` takes `parts={{ a: <a href="/terms" /> }}`. */
  parts: Record<string, ReactElement>
}

/** A text with links or emphasis inside. */
export function Rich({ id, values, parts }: RichProps) {
  return <Trans id={id} {...(values && { values })} components={parts} />
}
