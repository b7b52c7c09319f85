import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerCondition, type CertificateCondition, certificateQuery } from '../../../api/certificates.ts'
import { pointed } from '../../../api/problem.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea, TextField } from '../../../design/Field.tsx'
import { Sheet } from '../../../design/Sheet.tsx'
import { FormProblem } from '../../../domain/problem/FormProblem.tsx'
import { longDate } from '../../../i18n/format.ts'
import { useText } from '../../../i18n/i18n.ts'

interface AnswerConditionProps {
  number: string
  condition: CertificateCondition | undefined
}

/** What the vendor said about a condition so far, and the way to say more. */
export function AnswerCondition({ number, condition }: AnswerConditionProps) {
  const text = useText()
  const [open, setOpen] = useState(false)
  if (!condition) return null
  const { answers = [], criterion, allowedActions } = condition
  return (
    <>
      {answers.map((answer) => (
        <p key={answer.at} className="cc-2">
          {text('vendor.condition.said', { date: longDate(answer.at) })} {answer.text}{' '}
          {answer.link && (
            <a className="cc-link" href={answer.link} rel="noopener noreferrer">
              {answer.link}
            </a>
          )}
        </p>
      ))}
      {allowedActions.includes('ANSWER') && (
        <p>
          <Button
            variant="secondary"
            data-size="sm"
            aria-label={text('vendor.condition.answerNamed', { id: criterion })}
            onClick={() => setOpen(true)}
          >
            {text('vendor.condition.answer')}
          </Button>
        </p>
      )}
      <AnswerSheet number={number} criterion={criterion} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

interface AnswerSheetProps {
  number: string
  criterion: string
  open: boolean
  onClose: () => void
}

function AnswerSheet({ number, criterion, open, onClose }: AnswerSheetProps) {
  const text = useText()
  const client = useQueryClient()
  const [said, setSaid] = useState('')
  const [link, setLink] = useState('')
  const [isMissing, setMissing] = useState(false)
  const answering = useMutation({
    mutationFn: () => answerCondition(number, criterion, said.trim(), link.trim()),
    onSuccess: () => {
      setSaid('')
      setLink('')
      onClose()
    },
    onSettled: () => client.invalidateQueries({ queryKey: certificateQuery(number).queryKey }),
  })
  return (
    <Sheet
      open={open}
      tone="info"
      title={text('vendor.condition.title', { id: criterion })}
      cancel={text('vendor.cancel')}
      onCancel={onClose}
      action={
        <Button busy={answering.isPending} onClick={() => (said.trim() === '' ? setMissing(true) : answering.mutate())}>
          {text('vendor.condition.send')}
        </Button>
      }
    >
      <div className="cc-stack">
        <FormProblem error={answering.error} />
        <TextArea
          id="condition-said"
          label={text('vendor.condition.what')}
          description={text('vendor.condition.whatHelp')}
          maxLength={2000}
          value={said}
          error={isMissing ? text('vendor.condition.whatMissing') : pointed(answering.error, '/text')}
          onChange={(event) => {
            setMissing(false)
            setSaid(event.target.value)
          }}
        />
        <TextField
          id="condition-link"
          type="url"
          label={text('vendor.condition.link')}
          description={text('vendor.condition.linkHelp')}
          optional
          maxLength={500}
          value={link}
          error={pointed(answering.error, '/link')}
          onChange={(event) => setLink(event.target.value)}
        />
      </div>
    </Sheet>
  )
}
