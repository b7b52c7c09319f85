/** Shows what is only true where script runs. */
export function mount(element: HTMLElement): void {
  element.hidden = false
}
