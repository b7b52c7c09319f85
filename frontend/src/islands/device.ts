type Device = 'android' | 'ios' | 'desktop'

const COMPUTERS = ['windows', 'macos', 'linux']

/**
 * Fits what the server said for every device to the one at hand. Of a list with `data-device` on its entries only the own
 * one stays. With `data-runs-on`, the platforms of a package, the element shows itself on a device that is none of them, and
 * the button before it steps back: the code beside it brings the page to the right device.
 */
export function mount(element: HTMLElement): void {
  const own = deviceAt(navigator)
  const entries = element.querySelectorAll<HTMLElement>('[data-device]')
  for (const entry of entries) entry.hidden = entry.dataset.device !== own
  const { runsOn } = element.dataset
  if (runsOn === undefined || runsHere(own, runsOn.split(' '))) return
  element.hidden = false
  const button = element.closest('.cs-install')?.querySelector<HTMLElement>('[data-gets]')
  if (button) button.dataset.variant = 'secondary'
}

function runsHere(own: Device, platforms: string[]): boolean {
  const here = own === 'desktop' ? COMPUTERS : [own]
  return [...here, 'web'].some((platform) => platforms.includes(platform))
}

/** An iPad says that it is a Mac, and is the only one with a touch screen. */
function deviceAt({ userAgent, maxTouchPoints }: Navigator): Device {
  if (/android/i.test(userAgent)) return 'android'
  const tablet = /macintosh/i.test(userAgent) && maxTouchPoints > 1
  return tablet || /iphone|ipad|ipod/i.test(userAgent) ? 'ios' : 'desktop'
}
