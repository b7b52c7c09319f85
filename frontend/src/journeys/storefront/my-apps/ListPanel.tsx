import { useText } from '../../../i18n/i18n.ts'
import { clearLibrary, type LibraryApp } from '../../../lib/library.ts'
import { saveFile } from '../../../lib/saveFile.ts'

/** The list belongs to the reader: it can be taken along, and taken away. */
export function ListPanel({ apps }: { apps: LibraryApp[] }) {
  const text = useText()
  return (
    <aside className="cs-panel cs-stack" data-gap="3" aria-labelledby="list">
      <h2 className="cs-panel__title" id="list">
        {text('my-apps.list.title')}
      </h2>
      <ul className="cs-links">
        <li>
          <button type="button" className="ds-link" onClick={() => download(apps)}>
            {text('my-apps.list.download')}
          </button>
        </li>
        <li>
          <button type="button" className="ds-link" onClick={clearLibrary}>
            {text('my-apps.list.clear')}
          </button>
        </li>
      </ul>
    </aside>
  )
}

function download(apps: LibraryApp[]) {
  saveFile('my-apps.json', new Blob([JSON.stringify(apps, null, 2)], { type: 'application/json' }))
}
