import { addToLibrary, libraryApps, removeFromLibrary, watchLibrary } from '../lib/library.ts'
import { tellChanges } from './tellChanges.ts'

/**
 * A hidden button that shows itself and keeps the app on this device. Its texts come as `data-text-add` and
 * `data-text-remove`, the app as `data-slug`, `data-name`, `data-organisation`, `data-kind`, `data-version`, `data-opens`.
 * Links with `data-gets="<slug>"` (download, open) add the app as well.
 */
export function mount(button: HTMLElement): void {
  const { slug, name, organisation, kind, version, opens, textAdd, textRemove } = button.dataset
  if (!slug || !name || !organisation || !kind || !version) return
  const words = button.querySelector('span') ?? button
  const has = () => libraryApps().some((app) => app.slug === slug)
  const add = () => {
    addToLibrary({
      slug,
      name,
      organisation,
      kind,
      version,
      ...(opens && { opens }),
      addedAt: new Date().toISOString(),
    })
    void tellChanges()
  }
  const remove = () => {
    removeFromLibrary(slug)
    void tellChanges()
  }
  // The words say what a press does; a pressed state beside them would say the opposite.
  const show = () => {
    words.textContent = (has() ? textRemove : textAdd) ?? ''
  }
  button.addEventListener('click', () => (has() ? remove() : add()))
  for (const link of document.querySelectorAll(`[data-gets="${CSS.escape(slug)}"]`)) link.addEventListener('click', add)
  watchLibrary(show)
  show()
  button.hidden = false
}
