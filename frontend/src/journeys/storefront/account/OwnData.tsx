import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'
import { downloadOwnData } from '../../../api/account.ts'
import { Button } from '../../../design/Button.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { saveFile } from '../../../lib/saveFile.ts'

/** Everything that the store knows of the person, and the way to have it erased. */
export function OwnData() {
  const text = useText()
  const exporting = useMutation({
    mutationFn: downloadOwnData,
    onSuccess: (file) => saveFile('my-data.json', file),
  })
  return (
    <section className="cs-stack" data-gap="3" aria-labelledby="own-data">
      <h2 className="ds-heading" data-size="md" id="own-data">
        {text('account.data.title')}
      </h2>
      <p>{text('account.data.lead')}</p>
      <ProblemAlert error={exporting.error} />
      <div className="cs-actions">
        <Button variant="secondary" busy={exporting.isPending} onClick={() => exporting.mutate()}>
          {text('account.data.download')}
        </Button>
        <Link className="ds-button" data-variant="tertiary" href="/account/erase">
          {text('account.erase.link')}
        </Link>
      </div>
    </section>
  )
}
