import { encode } from 'uqr'

const SVG = 'http://www.w3.org/2000/svg'

/** Draws the address in `data-url` as a QR code into the element, which has its own name; `data-text` is the picture's. */
export function mount(element: HTMLElement): void {
  const { url, text } = element.dataset
  if (!url) return
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
  drawing.setAttribute('class', 'cs-qr')
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('shape-rendering', 'crispEdges')
  if (text) drawing.setAttribute('aria-label', text)
  const dots = document.createElementNS(SVG, 'path')
  dots.setAttribute('d', path)
  dots.setAttribute('fill', '#1D2040')
  drawing.append(dots)
  element.replaceChildren(drawing)
  element.hidden = false
  const frame = element.closest<HTMLElement>('.cs-install__qr')
  if (frame) frame.hidden = false
}
