import { useQuery } from '@tanstack/react-query'
import { type Case, type CaseScreenshot, pictureChangesQuery } from '../../../api/reviews.ts'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'

/** The pictures as citizens would see them, with what they are said to show in every language, and what is new of them. */
export function Screenshots({ shown: { id, screenshots } }: { shown: Case }) {
  const text = useText()
  const changes = useQuery(pictureChangesQuery(id)).data
  const { comparedWith, added = [], removed = [] } = changes ?? {}
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
    <section className="cc-viewer__stage" tabIndex={0} aria-label={text('certifier.evidence.screenshots')}>
      {comparedWith && (
        <p className="cc-2">
          {text('certifier.screenshots.since', {
            version: comparedWith,
            added: added.length,
            removed: removed.length,
          })}
        </p>
      )}
      <Pictures pictures={screenshots} fresh={added} />
      {removed.length > 0 && (
        <>
          <h3 className="cc-h3">{text('certifier.screenshots.removed')}</h3>
          <Pictures pictures={removed} fresh={[]} />
        </>
      )}
    </section>
  )
}

/** @param fresh ids of those that the last approved release did not have */
function Pictures({ pictures, fresh }: { pictures: readonly CaseScreenshot[]; fresh: readonly string[] }) {
  const text = useText()
  return (
    <ol className="cc-pictures">
      {pictures.map(({ id, formFactor, alternativeText, large, small, width, height }) => (
        <li key={id} className="cc-picture">
          <a href={large} target="_blank" rel="noreferrer">
            <img src={small} width={width} height={height} loading="lazy" alt="" />
            <span className="ds-sr-only">
              <Said texts={alternativeText} />
            </span>
          </a>
          <dl className="cc-kv">
            <div>
              <dt>{text('certifier.screenshots.device')}</dt>
              <dd>
                {text(`certifier.screenshots.on.${formFactor}`)}, {width} × {height}{' '}
                {fresh.includes(id) && <span className="cc-tag">{text('certifier.screenshots.new')}</span>}
              </dd>
            </div>
            {Object.entries(alternativeText).map(([tag, words]) => (
              <div key={tag}>
                <dt>{languageName(tag)}</dt>
                <dd lang={tag}>{words}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
