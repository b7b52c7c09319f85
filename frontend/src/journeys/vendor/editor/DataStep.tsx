import type { CollectedData, DataPractices, PermissionPurpose, Tracker } from '../../../api/manifest.ts'
import { dataName } from '../../../domain/case/dataName.ts'
import { type Text, useText } from '../../../i18n/i18n.ts'
import { Audience } from './Audience.tsx'
import { useDraft } from './draftContext.ts'
import { DraftField, PerLanguage, WordsField } from './fields.tsx'
import { Rows } from './Rows.tsx'

/** What the app asks the device for and what becomes of people's data, in words people read. */
export function DataStep() {
  const text = useText()
  const { content, declare } = useDraft()
  const data = content.declaration.dataPractices
  return (
    <div className="cc-stack" data-gap="8">
      <Permissions rows={content.declaration.permissions ?? []} onRows={(permissions) => declare({ permissions })} />
      <fieldset className="ds-fieldset" id="field-declaration-dataPractices" tabIndex={-1}>
        <legend className="cc-h3">{text('vendor.data.title')}</legend>
        <label className="cs-check">
          <input
            type="checkbox"
            className="ds-input"
            checked={data !== undefined}
            onChange={(event) =>
              declare({ dataPractices: event.target.checked ? { collected: [], trackers: [] } : undefined } as never)
            }
          />
          {text('vendor.data.declare')}
        </label>
      </fieldset>
      {data && <Practices data={data} onData={(dataPractices) => declare({ dataPractices })} />}
    </div>
  )
}

function Permissions({ rows, onRows }: { rows: PermissionPurpose[]; onRows: (rows: PermissionPurpose[]) => void }) {
  const text = useText()
  return (
    <Rows
      id="field-declaration-permissions"
      title={text('vendor.permissions.title')}
      lead={text('vendor.permissions.lead')}
      add={text('vendor.permissions.add')}
      rows={rows}
      empty={{ name: '' }}
      nameOf={({ name }) => name}
      onRows={onRows}
    >
      {(row, at, change) => (
        <>
          <DraftField
            pointer={`/declaration/permissions/${at}/name`}
            label={text('vendor.permissions.name')}
            description={text('vendor.permissions.nameHelp')}
            limit={100}
            value={row.name}
            onChange={(name) => change({ ...row, name })}
          />
          <PerLanguage
            pointer={`/declaration/permissions/${at}/purpose`}
            label={text('vendor.permissions.purpose')}
            limit={500}
            rows={2}
            texts={row.purpose}
            onTexts={(purpose) => change({ ...row, purpose })}
          />
        </>
      )}
    </Rows>
  )
}

function Practices({ data, onData }: { data: DataPractices; onData: (data: DataPractices) => void }) {
  const text = useText()
  return (
    <>
      <Audience data={data} onData={onData} />
      <Collected rows={data.collected ?? []} onRows={(collected) => onData({ ...data, collected })} />
      <WordsField
        pointer="/declaration/dataPractices/hostingCountries"
        label={text('vendor.data.hosting')}
        description={text('vendor.data.hostingHelp')}
        limit={300}
        words={data.hostingCountries}
        onWords={(countries) => onData({ ...data, hostingCountries: countries.map((one) => one.toUpperCase()) })}
      />
      <PerLanguage
        pointer="/declaration/dataPractices/retention"
        label={text('vendor.data.retention')}
        limit={2000}
        rows={2}
        texts={data.retention}
        onTexts={(retention) => onData({ ...data, retention })}
      />
      <Trackers rows={data.trackers ?? []} onRows={(trackers) => onData({ ...data, trackers })} />
      <label className="cs-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={data.advertising ?? false}
          onChange={(event) => onData({ ...data, advertising: event.target.checked })}
        />
        {text('vendor.data.advertising')}
      </label>
      <label className="cs-check">
        <input
          type="checkbox"
          className="ds-input"
          checked={data.ai?.used ?? false}
          onChange={(event) => onData({ ...data, ai: { ...data.ai, used: event.target.checked } })}
        />
        {text('vendor.data.ai')}
      </label>
      {data.ai?.used && (
        <PerLanguage
          pointer="/declaration/dataPractices/ai/description"
          label={text('vendor.data.aiFor')}
          limit={2000}
          rows={2}
          texts={data.ai.description}
          onTexts={(description) => onData({ ...data, ai: { used: true, description } })}
        />
      )}
    </>
  )
}

function Collected({ rows, onRows }: { rows: CollectedData[]; onRows: (rows: CollectedData[]) => void }) {
  const text = useText()
  return (
    <Rows
      id="field-declaration-dataPractices-collected"
      title={text('vendor.data.collected')}
      lead={text('vendor.data.collectedLead')}
      add={text('vendor.data.collectedAdd')}
      rows={rows}
      empty={{ type: '' }}
      nameOf={({ type }) => dataName(type, text)}
      onRows={onRows}
    >
      {(row, at, change) => (
        <>
          <DraftField
            pointer={`/declaration/dataPractices/collected/${at}/type`}
            label={text('vendor.data.type')}
            description={typeHelp(row.type, text)}
            limit={100}
            value={row.type}
            onChange={(type) => change({ ...row, type })}
          />
          <PerLanguage
            pointer={`/declaration/dataPractices/collected/${at}/purpose`}
            label={text('vendor.data.purpose')}
            limit={500}
            rows={2}
            texts={row.purpose}
            onTexts={(purpose) => change({ ...row, purpose })}
          />
          <label className="cs-check">
            <input
              type="checkbox"
              className="ds-input"
              checked={row.shared ?? false}
              onChange={(event) => change({ ...row, shared: event.target.checked })}
            />
            {text('vendor.data.shared')}
          </label>
          {row.shared && (
            <DraftField
              pointer={`/declaration/dataPractices/collected/${at}/sharedWith`}
              label={text('vendor.data.sharedWith')}
              limit={200}
              value={row.sharedWith}
              onChange={(sharedWith) => change({ ...row, sharedWith })}
            />
          )}
        </>
      )}
    </Rows>
  )
}

/** Says what citizens will read for a type that has a name in their languages. */
function typeHelp(type: string, text: Text): string {
  const name = dataName(type, text)
  return name === type ? text('vendor.data.typeHelp') : text('vendor.data.typeShown', { name })
}

function Trackers({ rows, onRows }: { rows: Tracker[]; onRows: (rows: Tracker[]) => void }) {
  const text = useText()
  return (
    <Rows
      id="field-declaration-dataPractices-trackers"
      title={text('vendor.data.trackers')}
      lead={text('vendor.data.trackersLead')}
      add={text('vendor.data.trackersAdd')}
      rows={rows}
      empty={{ name: '' }}
      nameOf={({ name }) => name}
      onRows={onRows}
    >
      {(row, at, change) => (
        <>
          <DraftField
            pointer={`/declaration/dataPractices/trackers/${at}/name`}
            label={text('vendor.data.trackerName')}
            limit={100}
            value={row.name}
            onChange={(name) => change({ ...row, name })}
          />
          <DraftField
            pointer={`/declaration/dataPractices/trackers/${at}/purpose`}
            label={text('vendor.data.trackerPurpose')}
            limit={500}
            value={row.purpose}
            onChange={(purpose) => change({ ...row, purpose })}
          />
        </>
      )}
    </Rows>
  )
}
