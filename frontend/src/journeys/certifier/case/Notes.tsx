import type { Case } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { Say } from './Talk.tsx'

/** What certifiers tell each other. Dashed, with the crossed eye and the words on it: never to be taken for a reason. */
export function Notes({ shown }: { shown: Case }) {
  const text = useText()
  const notes = shown.messages.filter(({ audience }) => audience === 'CERTIFIERS')
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{text('certifier.notes.title')}</h2>
      <div className="cc-private">
        <p>
          <Icon name="EyeSlash" size="sm" />
          {text('certifier.notes.private')}
        </p>
        {notes.map(({ id, text: words, by, at, criterion }) => (
          <p key={id}>
            {criterion && <b>{criterion} </b>}
            {words}{' '}
            <span className="cc-muted">
              {by.name}, {dateTime(at)}
            </span>
          </p>
        ))}
        <Say shown={shown} audience="CERTIFIERS" field="note" />
      </div>
    </section>
  )
}
