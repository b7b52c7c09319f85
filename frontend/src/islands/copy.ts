/** A hidden button that copies `data-copy`; it shows `data-text-copied` for a while and says it. */
export function mount(button: HTMLElement): void {
  const { copy, textCopied } = button.dataset
  if (!copy || !navigator.clipboard) return
  const words = button.querySelector('span') ?? button
  const before = words.textContent
  words.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(copy)
    words.textContent = textCopied ?? before
    setTimeout(() => {
      words.textContent = before
    }, 4000)
  })
  button.hidden = false
}
