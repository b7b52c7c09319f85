import { forget, recall, remember } from './device.ts'

export const SCHEMES = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

export interface Appearance {
  scheme: Scheme
  moreContrast: boolean
}

export function rememberedAppearance(): Appearance {
  const kept = recall('appearance') as Partial<Appearance> | undefined
  return {
    scheme: SCHEMES.find((scheme) => scheme === kept?.scheme) ?? 'auto',
    moreContrast: kept?.moreContrast === true,
  }
}

/** Shows the page this way, on this device from now on. */
export function chooseAppearance(appearance: Appearance): void {
  if (appearance.scheme === 'auto' && !appearance.moreContrast) forget('appearance')
  else remember('appearance', appearance)
  applyAppearance(appearance)
}

export function applyAppearance({ scheme, moreContrast }: Appearance, root = document.documentElement): void {
  root.dataset.colorScheme = scheme
  if (moreContrast || root.dataset.theme === 'contrast') root.dataset.contrast = 'more'
  else delete root.dataset.contrast
}
