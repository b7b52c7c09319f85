import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { type AccountLine, peopleQuery } from '../../../api/people.ts'
import { Button } from '../../../design/Button.tsx'
import { Empty } from '../../../design/Empty.tsx'
import { TextField } from '../../../design/Field.tsx'
import { Icon } from '../../../design/Icon.tsx'
import { Pager } from '../../../design/Pager.tsx'
import { RowsSkeleton } from '../../../design/Skeleton.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { usePageTitle } from '../../../domain/shell/usePageTitle.ts'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'
import { EraseSheet } from './EraseSheet.tsx'
import { RolesSheet } from './RolesSheet.tsx'

const SIZE = 50

/** People and what they may do in the store. */
export function PeoplePage() {
  const text = useText()
  const [params, setParams] = useSearchParams()
  const [chosen, setChosen] = useState<AccountLine>()
  const [leaving, setLeaving] = useState<AccountLine>()
  const q = params.get('q') ?? ''
  const page = Math.max(1, Number(params.get('page')) || 1)
  const found = useQuery({ ...peopleQuery(q, page, SIZE), placeholderData: keepPreviousData })
  usePageTitle(text('operator.nav.people'))

  function ask(words: string, toPage = 1) {
    setParams({ ...(words !== '' && { q: words }), ...(toPage > 1 && { page: String(toPage) }) }, { replace: true })
  }

  const items = found.data?.items ?? []
  return (
    <>
      <div className="cc-head">
        <h1 className="cc-h1">{text('operator.nav.people')}</h1>
        <p className="cc-muted" role="status">
          {found.data && text('operator.people.found', { count: found.data.total })}
        </p>
      </div>
      <search className="cc-filters" aria-label={text('operator.people.filter')}>
        <TextField
          id="people-find"
          type="search"
          label={text('operator.people.find')}
          maxLength={100}
          value={q}
          onChange={(event) => ask(event.target.value)}
        />
      </search>
      {found.isPending && <RowsSkeleton />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && items.length === 0 && (
        <Empty
          door="nothing"
          boxed
          title={text('operator.people.none')}
          actions={
            <Button variant="secondary" onClick={() => ask('')}>
              {text('operator.clear')}
            </Button>
          }
        />
      )}
      {items.length > 0 && <Table items={items} onChoose={setChosen} onErase={setLeaving} />}
      <Pager
        label={text('operator.people.pages')}
        page={page - 1}
        size={SIZE}
        total={found.data?.total ?? 0}
        onPage={(to) => ask(q, to + 1)}
      />
      <EraseSheet key={`erase-${leaving?.id}`} person={leaving} onClose={() => setLeaving(undefined)} />
      <RolesSheet key={chosen?.id} person={chosen} onClose={() => setChosen(undefined)} />
    </>
  )
}

interface TableProps {
  items: readonly AccountLine[]
  onChoose: (person: AccountLine) => void
  onErase: (person: AccountLine) => void
}

function Table({ items, onChoose, onErase }: TableProps) {
  const text = useText()
  return (
    <div className="cc-tablewrap">
      <table className="cc-table" data-cards>
        <caption className="ds-sr-only">{text('operator.nav.people')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('operator.people.name')}</th>
            <th scope="col">{text('operator.people.roles')}</th>
            <th scope="col">{text('operator.people.since')}</th>
            <th scope="col">
              <span className="ds-sr-only">{text('operator.people.change')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <b>{person.name}</b>
                <p>{person.email ?? text('operator.people.noEmail')}</p>
              </th>
              <td data-l={text('operator.people.roles')}>
                <span className="cc-row">
                  {person.roles.map((role) => (
                    <span key={role} className="cc-tag">
                      {text(`operator.role.${role}`)}
                    </span>
                  ))}
                </span>
              </td>
              <td data-l={text('operator.people.since')}>
                <span>{longDate(person.createdAt)}</span>
              </td>
              <td>
                {person.mayChangeRoles ? (
                  <span className="cc-row">
                    <Button
                      variant="secondary"
                      data-size="sm"
                      aria-label={text('operator.people.changeNamed', { name: person.name })}
                      onClick={() => onChoose(person)}
                    >
                      {text('operator.people.change')}
                    </Button>
                    <Button
                      variant="tertiary"
                      data-size="sm"
                      aria-label={text('operator.erase.named', { name: person.name })}
                      onClick={() => onErase(person)}
                    >
                      <Icon name="Trash" size="sm" />
                    </Button>
                  </span>
                ) : (
                  <p>{text('operator.people.own')}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
