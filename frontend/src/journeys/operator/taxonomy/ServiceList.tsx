import type { Service, ServiceKind } from '../../../api/taxonomyEditing.ts'
import { Button } from '../../../design/Button.tsx'
import { SelectField, TextField } from '../../../design/Field.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { BLANK_SERVICE, replaced, said, without } from './editing.ts'

const KINDS: readonly ServiceKind[] = ['PUBLIC', 'PRIVATE', 'VOLUNTARY']

interface ServiceListProps {
  id: string
  title: string
  services: readonly Service[]
  language: string
  onChange: (services: Service[]) => void
}

/** Services or courses outside the store: what, who offers it, where. */
export function ServiceList({ id, title, services, language, onChange }: ServiceListProps) {
  const text = useText()
  return (
    <fieldset className="cc-plain cc-stack" data-gap="3">
      <legend className="ds-label">{title}</legend>
      {services.map((service, at) => {
        const own = `${id}-${at}`
        const change = (changed: Partial<Service>) => onChange(replaced(services, at, { ...service, ...changed }))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: everything in a service is edited in place.
          <div key={at} className="cc-grid">
            <TextField
              id={`${own}-names-${language}`}
              label={text('operator.taxonomy.serviceName')}
              lang={language}
              maxLength={120}
              value={service.names[language] ?? ''}
              onChange={(event) => change({ names: said(service.names, language, event.target.value) })}
            />
            <TextField
              id={`${own}-provider`}
              label={text('operator.taxonomy.provider')}
              maxLength={120}
              value={service.provider}
              onChange={(event) => change({ provider: event.target.value })}
            />
            <TextField
              id={`${own}-address`}
              type="url"
              label={text('operator.taxonomy.link')}
              maxLength={500}
              value={service.address}
              onChange={(event) => change({ address: event.target.value })}
            />
            <SelectField
              id={`${own}-kind`}
              label={text('operator.taxonomy.offeredBy')}
              value={service.kind}
              onChange={(event) => change({ kind: event.target.value as ServiceKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {text(`operator.taxonomy.offeredBy.${kind}`)}
                </option>
              ))}
            </SelectField>
            <div>
              <Button variant="tertiary" tone="danger" data-size="sm" onClick={() => onChange(without(services, at))}>
                {text('operator.taxonomy.removeLink', { name: service.names[language] || service.provider })}
              </Button>
            </div>
          </div>
        )
      })}
      <div>
        <Button variant="tertiary" data-size="sm" onClick={() => onChange([...services, BLANK_SERVICE])}>
          {text('operator.taxonomy.addLink')}
        </Button>
      </div>
    </fieldset>
  )
}
