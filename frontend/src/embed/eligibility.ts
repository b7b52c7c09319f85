import { EligibilityElement } from './element.ts'

/*
 * The one script that other sites load, from the store whose questions they show: vite.embed.config.ts makes a single file
 * of it, which fetches nothing but the rules.
 */
EligibilityElement.origin = new URL(import.meta.url).origin
if (!customElements.get('civicstore-eligibility')) customElements.define('civicstore-eligibility', EligibilityElement)
