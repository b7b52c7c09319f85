import type { ReviewMessage } from '../../api/vendorReview.ts'
import { dateTime } from '../../i18n/format.ts'
import { useText } from '../../i18n/i18n.ts'

/** Who said what, in order. Author and time stand before the words; vendors are square, the store is round. */
export function Thread({ messages }: { messages: readonly ReviewMessage[] }) {
  const text = useText()
  return (
    <ul className="cc-thread">
      {messages.map((message) => {
        const author = message.side === 'VENDOR' ? (message.by ?? text('case.talk.vendor')) : text('case.talk.store')
        return (
          <li key={message.at + message.text}>
            <span className="cc-avatar" data-kind={message.side === 'VENDOR' ? 'vendor' : undefined} aria-hidden="true">
              {initials(author)}
            </span>
            <div>
              <p className="cc-by">
                <b>{author}</b>, {dateTime(message.at)}
              </p>
              <p>{message.text}</p>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return (words.length > 1 ? [words[0], words.at(-1)] : words)
    .map((word) => word?.charAt(0).toLocaleUpperCase() ?? '')
    .join('')
}
