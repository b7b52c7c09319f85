import { asProblem } from '../../../api/problem.ts'
import {
  beginSubmission,
  type ImportFormat,
  importDeclaration,
  type SubjectKind,
  type Submission,
  takeOverScreenshots,
} from '../../../api/submissions.ts'
import { language } from '../../../i18n/i18n.ts'
import type { Imported } from './imported.ts'

/** How a draft can begin. */
export const STARTS = ['HAND', 'PUBLICCODE', 'WEB_MANIFEST'] as const
type Start = (typeof STARTS)[number]

/** What the form of a new submission holds. */
export interface Beginning {
  start: Start
  file?: File | undefined
  baseUrl: string
  organisation: string
  kind: SubjectKind
  name: string
  /** Empty as long as it follows the name. */
  listingSlug: string
  releaseVersion: string
  profile: string
}

/** Makes the draft and fills it. An import that fails leaves the draft, which tells what was wrong with the file. */
export async function begin(
  draft: Beginning,
  listingSlug: string,
  source: Submission | undefined,
): Promise<{ id: string; imported?: Imported }> {
  const { organisation, kind, releaseVersion, profile, name, start, file, baseUrl } = draft
  const content = start === 'HAND' ? undefined : await file?.text()
  const { id } = await beginSubmission({
    organisation,
    listingSlug,
    kind,
    releaseVersion: releaseVersion.trim(),
    profile,
    declaration: {
      ...source?.declaration,
      ...(name.trim() && { name: { ...source?.declaration.name, [language()]: name.trim() } }),
    },
  })
  if (source && source.screenshots.length > 0 && source.listingSlug === listingSlug) {
    // Without them the draft is as good; its step for screenshots shows that there are none yet.
    await takeOverScreenshots(id, source.id).catch(() => undefined)
  }
  if (content === undefined) return { id }
  try {
    const format: ImportFormat = start === 'PUBLICCODE' ? 'PUBLICCODE' : 'WEB_MANIFEST'
    const { problems } = await importDeclaration(id, { format, content, baseUrl: baseUrl.trim() || undefined })
    return { id, imported: { problems } }
  } catch (thrown) {
    return { id, imported: { problems: [], failed: asProblem(thrown) } }
  }
}
