import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { previewRules, type RulesPreview } from '../../../api/managedProgrammes.ts'
import { Button } from '../../../design/Button.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { ProblemAlert } from '../../../domain/problem/ProblemAlert.tsx'
import { useText } from '../../../i18n/i18n.ts'
import { showLine } from './lines.ts'
import { PreviewReport } from './PreviewReport.tsx'

/** A text that was checked, and what came out. */
export interface Checked {
  text: string
  preview: RulesPreview
}

interface RulesEditorProps {
  rules: string
  checked: Checked | undefined
  readOnly?: boolean
  onRules: (rules: string) => void
  onChecked: (checked: Checked) => void
  /** Beside the button that checks. */
  children?: ReactNode
}

/** The text of the rules, and what would become of it: problems by line, examples, differences. */
export function RulesEditor({ rules, checked, readOnly = false, onRules, onChecked, children }: RulesEditorProps) {
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const checking = useMutation({
    mutationFn: async () => ({ text: rules, preview: await previewRules(rules) }),
    onSuccess: onChecked,
  })
  const current = checked?.text === rules ? checked.preview : undefined
  return (
    <div className="cc-stack" ref={frame}>
      <TextArea
        id="field-text"
        className="ds-input cs-mono cc-rules"
        label={text('operator.programmes.text')}
        description={text('operator.programmes.textHelp')}
        rows={24}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        readOnly={readOnly}
        value={rules}
        onChange={(event) => onRules(event.target.value)}
      />
      <ProblemAlert error={checking.error} />
      {!readOnly && (
        <div className="cc-row">
          <Button variant="secondary" busy={checking.isPending} onClick={() => checking.mutate()}>
            {text('operator.programmes.check')}
          </Button>
          {children}
        </div>
      )}
      {current && (
        <PreviewReport
          preview={current}
          onLine={(line) => {
            const field = frame.current?.querySelector('textarea')
            if (field) showLine(field, line)
          }}
        />
      )}
    </div>
  )
}
