import type { Submission } from '../../../api/submissions.ts'
import { readable } from '../../../i18n/texts.ts'

/** What people call a submission: the app's name and the version. */
export function titleOf({
  declaration,
  listingSlug,
  releaseVersion,
}: Pick<Submission, 'declaration' | 'listingSlug' | 'releaseVersion'>): string {
  return `${readable(declaration.name) || listingSlug} ${releaseVersion}`
}
