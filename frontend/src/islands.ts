import { recall } from './lib/device.ts'
import { offerUpdate, registerWorker } from './worker/register.ts'

/*
 * What script adds to the server's pages; README.md lists the attributes. Every page is complete without it, so each
 * island stands alone, and a broken one leaves the page as the server drew it.
 */
const ISLANDS: Record<string, () => Promise<{ mount: (element: HTMLElement) => void | Promise<void> }>> = {
  'add-to-my-apps': () => import('./islands/addToMyApps.ts'),
  appearance: () => import('./islands/appearance.ts'),
  copy: () => import('./islands/copy.ts'),
  device: () => import('./islands/device.ts'),
  offline: () => import('./islands/offline.ts'),
  menu: () => import('./islands/menu.ts'),
  pictures: () => import('./islands/pictures.ts'),
  print: () => import('./islands/print.ts'),
  reveal: () => import('./islands/reveal.ts'),
  share: () => import('./islands/share.ts'),
  suggest: () => import('./islands/suggest.ts'),
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  void ISLANDS[element.dataset.island ?? '']?.().then(({ mount }) => mount(element))
}

// On a device without apps there is nothing to fetch, and nothing to tell.
if (recall('library') !== undefined) void import('./islands/pressing.ts').then(({ countPressing }) => countPressing())

// Without answers about eligibility there is nothing to say about any app.
if (recall('eligibility') !== undefined) void import('./islands/verdicts.ts').then(({ showVerdicts }) => showVerdicts())

registerWorker(offerUpdate)
