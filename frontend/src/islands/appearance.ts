import { type Appearance, chooseAppearance, rememberedAppearance, SCHEMES } from '../lib/appearance.ts'

/**
 * A hidden fieldset with three radios (`value` auto, light, dark) and one checkbox: it shows itself, shows what the
 * device remembers and applies what is chosen.
 */
export function mount(fieldset: HTMLElement): void {
  const inputs = [...fieldset.querySelectorAll('input')]
  const show = ({ scheme, moreContrast }: Appearance) => {
    for (const input of inputs) input.checked = input.type === 'checkbox' ? moreContrast : input.value === scheme
  }
  fieldset.addEventListener('change', () => {
    const chosen = inputs.find((input) => input.type === 'radio' && input.checked)?.value
    chooseAppearance({
      scheme: SCHEMES.find((scheme) => scheme === chosen) ?? 'auto',
      moreContrast: inputs.some((input) => input.type === 'checkbox' && input.checked),
    })
  })
  show(rememberedAppearance())
  fieldset.hidden = false
}
