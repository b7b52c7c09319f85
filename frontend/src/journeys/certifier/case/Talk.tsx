import { type FormEvent, useId, useState } from 'react'
import { type Audience, type Case, type CaseMessage, write } from '../../../api/reviews.ts'
import { Icon } from '../../../design/Icon.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { dateTime } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { InsertText } from '../texts/InsertText.tsx'
import { useCaseAct } from './useCaseAct.ts'

/** What was said between the store and the vendor about one criterion. */
export function Talk({ shown, criterion }: { shown: Case; criterion: string }) {
  const text = useText()
  // What is about a finding stands at the finding, as long as that is there.
  const findings = shown.criteria.find(({ id }) => id === criterion)?.findings ?? []
  const messages = shown.messages.filter(
    (one) =>
      one.criterion === criterion &&
      one.audience === 'VENDOR' &&
      !findings.some(({ fingerprint }) => fingerprint === one.fingerprint),
  )
  return (
    <article className="cc-block" aria-labelledby="talk">
      <div className="cc-block__head">
        <h3 id="talk">
          <Icon name="Chat2" size="sm" />
          {text('certifier.talk.title', { id: criterion })}
        </h3>
        <span>{text('certifier.talk.count', { count: messages.length })}</span>
      </div>
      <div className="cc-block__body">
        <Messages messages={messages} />
        <Say shown={shown} criterion={criterion} audience="VENDOR" field="message" />
      </div>
    </article>
  )
}

/** The newest last. Author and time stand before the words; vendors are square, certifiers round. */
export function Messages({ messages }: { messages: readonly CaseMessage[] }) {
  if (messages.length === 0) return null
  return (
    <ul className="cc-thread">
      {messages.map(({ id, side, by, at, text }) => (
        <li key={id}>
          <span className="cc-avatar" data-kind={side === 'VENDOR' ? 'vendor' : undefined} aria-hidden="true">
            {by.name.charAt(0)}
          </span>
          <div>
            <p className="cc-by">
              <b>{by.name}</b>, {dateTime(at)}
            </p>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What was said about one finding, folded until there is something. */
export function FindingTalk({ shown, fingerprint }: { shown: Case; fingerprint: string }) {
  const text = useText()
  const messages = shown.messages.filter((one) => one.fingerprint === fingerprint && one.audience === 'VENDOR')
  if (messages.length === 0 && !shown.allowedActions.includes('MESSAGE')) return null
  return (
    <details className="cc-fold" open={messages.length > 0}>
      <summary>
        <span>{text('certifier.talk.finding')}</span>
        <span className="cc-2 cc-muted">{text('certifier.talk.count', { count: messages.length })}</span>
      </summary>
      <div className="cc-stack" data-gap="2">
        <Messages messages={messages} />
        <Say shown={shown} fingerprint={fingerprint} audience="VENDOR" field={`message-${fingerprint}`} />
      </div>
    </details>
  )
}

interface SayProps {
  shown: Case
  criterion?: string
  fingerprint?: string
  audience: Audience
  /** The id of the field, for the key that leads to it. */
  field: string
}

/** A field to write in. Who will read it is in its name; what was written stays until it is sent. */
export function Say({ shown, criterion, fingerprint, audience, field }: SayProps) {
  const text = useText()
  const problem = useId()
  const [words, setWords] = useState('')
  const sending = useCaseAct(
    shown.id,
    () =>
      write(shown, {
        ...(criterion && { criterion }),
        ...(fingerprint && { fingerprint }),
        audience,
        text: words.trim(),
      }),
    () => setWords(''),
  )
  if (!shown.allowedActions.includes('MESSAGE')) return null
  function submit(event: FormEvent) {
    event.preventDefault()
    if (words.trim() !== '') sending.mutate()
  }
  return (
    <form onSubmit={submit} aria-describedby={problem}>
      <div className="cc-say">
        <label className="ds-sr-only" htmlFor={field}>
          {text(`certifier.say.${audience}`)}
        </label>
        <textarea
          className="ds-input"
          id={field}
          rows={1}
          maxLength={4000}
          // The browser shows the line of the cursor only, and the rest of the field could lie below the decision.
          onFocus={({ currentTarget }) => {
            currentTarget.scrollIntoView?.({ block: 'nearest' })
          }}
          placeholder={text(`certifier.say.${audience}`)}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <button
          type="submit"
          className="ds-button"
          data-variant="secondary"
          data-icon
          aria-label={text(`certifier.send.${audience}`)}
          aria-disabled={words.trim() === '' || sending.isPending || undefined}
        >
          <Icon name="Paperplane" size="sm" />
        </button>
      </div>
      {audience === 'VENDOR' && (
        <InsertText criterion={criterion} country={shown.organisation.country} field={words} onField={setWords} />
      )}
      <div id={problem}>
        <ProblemAlert error={sending.error} />
      </div>
    </form>
  )
}
