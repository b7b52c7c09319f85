import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type AppealOutcome, appealQuery, appealsQuery, decideAppeal } from '../../../api/appeals.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { fieldId, TextArea } from '../../../design/Field.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { useText } from '../../../i18n/i18n.ts'

const OUTCOMES: readonly AppealOutcome[] = ['UPHOLD', 'OVERTURN']

/** The answer to an appeal, with what follows from it said before. */
export function Decide({ number }: { number: string }) {
  const text = useText()
  const client = useQueryClient()
  const [outcome, setOutcome] = useState<AppealOutcome>('UPHOLD')
  const [reasons, setReasons] = useState('')
  const [isMissing, setMissing] = useState(false)
  const deciding = useMutation({
    mutationFn: () => decideAppeal(number, { outcome, reasons: reasons.trim() }),
    onSuccess: (fresh) => {
      client.setQueryData(appealQuery(number).queryKey, fresh)
      void client.invalidateQueries({ queryKey: appealsQuery.queryKey })
      void client.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
  return (
    <section className="cc-panel" aria-labelledby="decide">
      <div className="cc-panel__head">
        <h2 className="cc-h3" id="decide">
          {text('appeal.decide.title')}
        </h2>
      </div>
      <div className="cc-panel__body">
        <FormProblem error={deciding.error} />
        <fieldset className="cc-plain">
          <legend className="ds-sr-only">{text('appeal.decide.title')}</legend>
          <div className="cc-choices">
            {OUTCOMES.map((one) => (
              <label key={one} className="cc-pick" data-color={one === 'UPHOLD' ? 'danger' : 'success'}>
                <input
                  type="radio"
                  name="appeal-outcome"
                  checked={outcome === one}
                  aria-describedby="appeal-what"
                  onChange={() => setOutcome(one)}
                />
                <span>{text(`appeal.decide.${one}`)}</span>
              </label>
            ))}
          </div>
          <p className="cc-2 cc-muted" id="appeal-what">
            {text(`appeal.decide.${outcome}.what`)}
          </p>
        </fieldset>
        <TextArea
          id={fieldId('/reasons')}
          label={text('appeal.decide.reasons')}
          description={text('appeal.decide.help')}
          rows={8}
          maxLength={8000}
          value={reasons}
          error={isMissing ? text('appeal.decide.missing') : pointed(deciding.error, '/reasons')}
          onChange={(event) => {
            setMissing(false)
            setReasons(event.target.value)
          }}
        />
        <div>
          <Button
            busy={deciding.isPending}
            onClick={() => (reasons.trim() === '' ? setMissing(true) : deciding.mutate())}
          >
            {text(`appeal.decide.act.${outcome}`)}
          </Button>
        </div>
      </div>
    </section>
  )
}
