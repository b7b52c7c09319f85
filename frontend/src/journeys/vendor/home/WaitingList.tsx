import { Link } from 'wouter'
import { Icon } from '../../../design/Icon.tsx'
import type { IconName } from '../../../design/icons/names.ts'
import type { Tone } from '../../../design/Status.tsx'
import { longDate } from '../../../i18n/format.ts'
import { type Text, useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import type { Waiting } from './waiting.ts'

const LOOKS: Record<Waiting['kind'], { tone: Tone; icon: IconName }> = {
  suspended: { tone: 'danger', icon: 'Pause' },
  rejected: { tone: 'danger', icon: 'Buildings3' },
  changes: { tone: 'warning', icon: 'Pencil' },
  conditions: { tone: 'warning', icon: 'Hourglass' },
  agreement: { tone: 'warning', icon: 'FileCheckmark' },
  draft: { tone: 'info', icon: 'FileText' },
}

/** Numbered tasks, the most urgent first, one button each; only the first one's is strong. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  const text = useText()
  return (
    <section className="cc-stack" aria-labelledby="waiting">
      <h2 className="cc-h2" id="waiting">
        {text('vendor.waiting.title')}
      </h2>
      <ol className="cc-todo">
        {waiting.map((one, at) => {
          const { href, values, due } = task(one, text)
          return (
            <li key={one.kind + href} data-color={LOOKS[one.kind].tone}>
              <span className="cc-todo__i">
                <Icon name={LOOKS[one.kind].icon} />
              </span>
              <div>
                <h3>{text(`vendor.waiting.${one.kind}.title`, values)}</h3>
                <p>{text(`vendor.waiting.${one.kind}.text`, values)}</p>
              </div>
              <p className="cc-todo__due">{due}</p>
              <Link className="ds-button" data-variant={at === 0 ? undefined : 'secondary'} href={href}>
                {text(`vendor.waiting.${one.kind}.act`)}
              </Link>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function task(one: Waiting, text: Text): { href: string; values: Record<string, string>; due?: string } {
  switch (one.kind) {
    case 'suspended':
    case 'conditions':
      return {
        href: `/vendor/releases?listing=${encodeURIComponent(one.release.listingSlug)}`,
        values: { app: readable(one.release.listingName), version: one.release.releaseVersion },
        due: text('vendor.waiting.since', { date: longDate(one.release.statusSince) }),
      }
    case 'rejected':
    case 'agreement':
      return {
        href: `/vendor/organisations/${one.organisation.slug}`,
        values: { organisation: one.organisation.name },
      }
    case 'changes':
    case 'draft':
      return {
        href: `/vendor/submissions/${one.submission.id}`,
        values: {
          app: readable(one.submission.name) || one.submission.listingSlug,
          version: one.submission.releaseVersion,
        },
        due: text('vendor.waiting.since', { date: longDate(one.submission.updatedAt) }),
      }
  }
}
