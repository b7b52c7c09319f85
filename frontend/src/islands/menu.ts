/** A `details` menu that Escape, a click elsewhere and the focus going elsewhere close. */
export function mount(element: HTMLElement): void {
  if (!(element instanceof HTMLDetailsElement)) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return
    element.open = false
    element.querySelector('summary')?.focus()
  })
  element.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !element.contains(relatedTarget as Node)) element.open = false
  })
  document.addEventListener('click', (event) => {
    if (!element.contains(event.target as Node)) element.open = false
  })
}
