/** A `details` menu that Escape and a click elsewhere close. */
export function mount(element: HTMLElement): void {
  if (!(element instanceof HTMLDetailsElement)) return
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !element.open) return
    element.open = false
    element.querySelector('summary')?.focus()
  })
  document.addEventListener('click', (event) => {
    if (!element.contains(event.target as Node)) element.open = false
  })
}
