import type { Case } from '../../../api/reviews.ts'
import { Said } from '../../../design/Said.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { languageName } from '../../../i18n/texts.ts'

/** The pictures as citizens would see them, with what they are said to show in every language. */
export function Screenshots({ shown: { screenshots } }: { shown: Case }) {
  const text = useText()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself.
    <section className="cc-viewer__stage" tabIndex={0} aria-label={text('certifier.evidence.screenshots')}>
      <ol className="cc-pictures">
        {screenshots.map(({ id, formFactor, alternativeText, large, small, width, height }) => (
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
                  {text(`certifier.screenshots.on.${formFactor}`)}, {width} × {height}
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
    </section>
  )
}
