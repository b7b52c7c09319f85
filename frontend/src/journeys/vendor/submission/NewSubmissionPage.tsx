import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { myOrganisationsQuery } from '../../../api/organisations.ts'
import { pointed } from '../../../api/problem.ts'
import { PROFILES, SUBJECT_KINDS, type Submission, submissionQuery } from '../../../api/submissions.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { Field, SelectField, TextField } from '../../../design/Field.tsx'
import { PageSkeleton } from '../../../design/Skeleton.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { useText } from '../../../i18n/i18n.ts'
import { readable } from '../../../i18n/texts.ts'
import { type Beginning, begin, STARTS } from './beginning.ts'
import { Choices } from './Choices.tsx'
import { tellImported } from './imported.ts'
import { slugFrom } from './slug.ts'

/** Begins a draft: how, of what kind, under which name and version. */
export function NewSubmissionPage() {
  const text = useText()
  const [search] = useSearchParams()
  const earlier = search.get('from') ?? ''
  const organisations = useQuery(myOrganisationsQuery)
  const source = useQuery({ ...submissionQuery(earlier), enabled: earlier !== '' })
  usePageTitle(text('vendor.new.title'))
  if (!organisations.data || (earlier && source.isPending)) {
    return organisations.error ? <ProblemAlert error={organisations.error} /> : <PageSkeleton />
  }
  const mine = organisations.data.items.map(({ slug, name }) => ({ slug, name }))
  const [first] = mine
  if (!first) {
    return (
      <Empty
        door="nothing"
        level={1}
        title={text('vendor.first.title')}
        actions={
          <Link className="ds-button" href="/vendor/organisations/new">
            {text('vendor.first.act')}
          </Link>
        }
      >
        <p>{text('vendor.first.text')}</p>
      </Empty>
    )
  }
  return <NewSubmission organisations={mine} first={first.slug} source={source.data} />
}

interface NewSubmissionProps {
  organisations: readonly { slug: string; name: string }[]
  first: string
  /** An earlier submission of the same app, to begin a new version from. */
  source: Submission | undefined
}

function NewSubmission({ organisations, first, source }: NewSubmissionProps) {
  const text = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const [draft, setDraft] = useState<Beginning>({
    start: 'HAND',
    baseUrl: '',
    organisation: source?.organisation.slug ?? first,
    kind: source?.kind ?? 'ANDROID_PACKAGE',
    name: readable(source?.declaration.name),
    listingSlug: source?.listingSlug ?? '',
    releaseVersion: source ? '' : '1.0.0',
    profile: source?.profile ?? 'base',
  })
  const slug = draft.listingSlug || slugFrom(draft.name)
  const beginning = useMutation({
    mutationFn: () => begin(draft, slug, source),
    onSuccess: ({ id, imported }) => {
      if (imported) tellImported(client, id, imported)
      void client.invalidateQueries({ queryKey: ['submissions', 'list'] })
      go(`/vendor/submissions/${id}`)
    },
  })
  const error = beginning.error

  function submit(event: FormEvent) {
    event.preventDefault()
    beginning.mutate()
  }

  const input = (key: 'baseUrl' | 'name' | 'releaseVersion') => ({
    id: `field-${key}`,
    label: text(`vendor.new.${key}`),
    value: draft[key],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [key]: event.target.value }),
    error: pointed(error, `/${key}`),
  })

  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('vendor.new.title')}</h1>
        <p className="cc-muted">
          {source ? text('vendor.new.from', { version: source.releaseVersion }) : text('vendor.new.lead')}
        </p>
      </div>
      <form className="cs-form" onSubmit={submit} noValidate>
        <FormProblem error={error} />
        <Choices
          id="field-start"
          legend={text('vendor.new.start')}
          options={STARTS.map((value) => ({
            value,
            name: text(`vendor.new.start.${value}`),
            help: text(`vendor.new.startHelp.${value}`),
          }))}
          value={draft.start}
          onChange={(start) => setDraft({ ...draft, start, ...(start === 'WEB_MANIFEST' && { kind: 'WEB_APP' }) })}
        />
        {draft.start !== 'HAND' && (
          <Field id="field-content" label={text('vendor.new.file')} error={pointed(error, '/content')}>
            {(wiring) => (
              <input
                {...wiring}
                type="file"
                accept={draft.start === 'PUBLICCODE' ? '.yml,.yaml' : '.json,.webmanifest'}
                onChange={(event) => setDraft({ ...draft, file: event.target.files?.[0] })}
              />
            )}
          </Field>
        )}
        {draft.start === 'WEB_MANIFEST' && (
          <TextField {...input('baseUrl')} description={text('vendor.new.baseUrlHelp')} type="url" maxLength={500} />
        )}
        <Choices
          id="field-kind"
          legend={text('vendor.new.kind')}
          options={SUBJECT_KINDS.map((value) => ({
            value,
            name: text(`vendor.kind.${value}`),
            help: text(`vendor.kindHelp.${value}`),
          }))}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
        {organisations.length > 1 && (
          <SelectField
            id="field-organisation"
            label={text('vendor.new.organisation')}
            value={draft.organisation}
            onChange={(event) => setDraft({ ...draft, organisation: event.target.value })}
          >
            {organisations.map(({ slug: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextField {...input('name')} maxLength={60} />
        <TextField
          id="field-listingSlug"
          label={text('vendor.new.listingSlug')}
          description={text('vendor.new.listingSlugHelp', { slug: slug || '…' })}
          value={slug}
          maxLength={50}
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setDraft({ ...draft, listingSlug: event.target.value })}
          error={pointed(error, '/listingSlug')}
        />
        <TextField {...input('releaseVersion')} maxLength={50} />
        <SelectField
          id="field-profile"
          label={text('vendor.new.profile')}
          description={text('vendor.new.profileHelp')}
          value={draft.profile}
          onChange={(event) => setDraft({ ...draft, profile: event.target.value })}
        >
          {PROFILES.map((profile) => (
            <option key={profile} value={profile}>
              {text(`vendor.profile.${profile}`)}
            </option>
          ))}
        </SelectField>
        <div className="cs-actions">
          <Button type="submit" busy={beginning.isPending}>
            {text('vendor.new.submit')}
          </Button>
        </div>
      </form>
    </>
  )
}
