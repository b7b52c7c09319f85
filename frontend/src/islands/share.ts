/**
 * A hidden entry with a button: hands `data-address` to what the device shares with, else copies it and says
 * `data-text-copied` for a while.
 */
export function mount(entry: HTMLElement): void {
  const { address, title, textCopied } = entry.dataset
  const button = entry.querySelector('button')
  const words = button?.querySelector('span')
  if (!address || !button || !words || !(navigator.share ?? navigator.clipboard)) return
  const before = words.textContent
  words.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    if (navigator.share) {
      // Thrown when the reader closes the device's own dialog: then nothing is to be said.
      await navigator.share({ title: title ?? '', url: address }).catch(() => undefined)
      return
    }
    await navigator.clipboard.writeText(address)
    words.textContent = textCopied ?? before
    setTimeout(() => {
      words.textContent = before
    }, 4000)
  })
  entry.hidden = false
}
