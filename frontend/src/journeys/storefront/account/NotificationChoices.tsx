import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type MailWay, type Preference, prefer, preferencesQuery } from '../../../api/notifications.ts'
import { SelectField } from '../../../design/Field.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'

const WAYS: readonly MailWay[] = ['NOW', 'DIGEST', 'NONE']

const GROUPS = ['VENDOR_MEMBERS', 'CERTIFIERS', 'OPERATORS', 'ONE_PERSON'] as const

function group({ topic, audience }: Preference): (typeof GROUPS)[number] {
  if (/^(CASE_|OWN_DECISION)/.test(topic)) return 'CERTIFIERS'
  return audience === 'VENDOR_OWNERS' ? 'VENDOR_MEMBERS' : audience
}

/** By which ways the person is told of each thing. What concerns rights or security is there, without a choice. */
export function NotificationChoices() {
  const text = useText()
  const found = useQuery(preferencesQuery)
  const topics = found.data?.topics ?? []
  return (
    <section className="cs-stack" data-gap="6" aria-labelledby="choices">
      <div className="cs-stack" data-gap="2">
        <h2 className="ds-heading" data-size="md" id="choices">
          {text('notification.choices')}
        </h2>
        <p className="cs-muted">{text('notification.choicesLead')}</p>
        {found.data && !found.data.mails && <p>{text('notification.noMail')}</p>}
      </div>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {GROUPS.filter((name) => topics.some((one) => group(one) === name)).map((name) => (
        <div key={name} className="cs-stack" data-gap="2">
          <h3 className="ds-heading" data-size="xs">
            {text(`notification.group.${name}`)}
          </h3>
          <ul className="cs-links cs-told-list">
            {topics
              .filter((one) => group(one) === name)
              .map((one) => (
                <Choice key={one.topic} preference={one} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** The topic's own title, with dots where an app or organisation is named. */
function Choice({ preference }: { preference: Preference }) {
  const text = useText()
  const client = useQueryClient()
  const choosing = useMutation({
    mutationFn: prefer,
    onSettled: () => client.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  })
  const { topic, shown, mail, optional } = preference
  const name = text(`notification.${topic}.title`, {
    name: '…',
    version: '',
    number: '…',
    organisation: '…',
    title: '…',
    date: '…',
    job: '…',
  }).trim()
  return (
    <li>
      <div className="cs-stack" data-gap="1">
        <span>{name}</span>
        {!optional && <p>{text('notification.alwaysShort')}</p>}
        {optional && (
          <label className="cs-check">
            <input
              className="ds-input"
              type="checkbox"
              checked={shown}
              aria-label={`${text('notification.inApp')}: ${name}`}
              onChange={(event) => choosing.mutate({ ...preference, shown: event.target.checked })}
            />
            <span>{text('notification.inApp')}</span>
          </label>
        )}
        <ProblemAlert error={choosing.error} />
      </div>
      {optional && (
        <SelectField
          id={`mail-${topic}`}
          label={text('notification.byMail')}
          aria-label={`${text('notification.byMail')}: ${name}`}
          value={mail}
          onChange={(event) => choosing.mutate({ ...preference, mail: event.target.value as MailWay })}
        >
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {text(`notification.mail.${way}`)}
            </option>
          ))}
        </SelectField>
      )}
    </li>
  )
}
