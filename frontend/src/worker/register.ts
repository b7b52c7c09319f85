/**
 * Registers the service worker once the page is there. When a new version of the store waits, `ask` is called with what
 * makes it take over; the page is then loaded anew.
 */
export function registerWorker(ask: (takeOver: () => void) => void): void {
  if (!('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  const begin = async () => {
    try {
      const registration = await workers.register('/service-worker.js')
      const offer = (waiting: ServiceWorker | null) => {
        if (!waiting || !workers.controller) return
        ask(() => {
          workers.addEventListener('controllerchange', () => location.reload(), { once: true })
          waiting.postMessage('take over')
        })
      }
      offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const { installing } = registration
        installing?.addEventListener('statechange', () => {
          if (installing.state === 'installed') offer(installing)
        })
      })
    } catch {
      // Without it the store works as long as there is a network.
    }
  }
  if (document.readyState === 'complete') void begin()
  else addEventListener('load', begin, { once: true })
}

/** Asks with the words in the head of the page; nothing is lost when the reader goes on without answering. */
export function offerUpdate(takeOver: () => void): void {
  const words = document.querySelector<HTMLMetaElement>('meta[name="civicstore-update"]')
  if (!words || document.querySelector('[data-update]')) return
  const toast = document.createElement('div')
  toast.className = 'cs-toasts'
  toast.dataset.update = ''
  toast.setAttribute('role', 'status')
  const box = document.createElement('div')
  box.className = 'cs-toast'
  const text = document.createElement('p')
  text.textContent = words.content
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  button.dataset.variant = 'tertiary'
  button.textContent = words.dataset.button ?? ''
  button.addEventListener('click', takeOver)
  box.append(document.createElement('span'), text, button)
  toast.append(box)
  document.body.append(toast)
}
