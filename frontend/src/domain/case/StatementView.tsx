import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { letterAddress, type StatementOf, statementQuery } from '../../api/statements.ts'
import { SelectField } from '../../design/Field.tsx'
import { Icon } from '../../design/Icon.tsx'
import { useText } from '../../i18n/i18n.ts'
import { isLanguage, ownName } from '../../i18n/languages.ts'
import { LetterText } from './LetterText.tsx'

interface StatementViewProps {
  of: StatementOf
  level: 3 | 4
  /** What stands there while there is no statement: decisions from before statements were kept. */
  otherwise: ReactNode
}

/** The statement of reasons of a decision, in any language of the store, and as a document. */
export function StatementView({ of, level, otherwise }: StatementViewProps) {
  const text = useText()
  const id = useId()
  const [language, setLanguage] = useState<string>()
  const { data, isError } = useQuery({
    ...statementQuery(of, language),
    placeholderData: keepPreviousData,
    retry: false,
  })
  if (isError) return otherwise
  if (!data) return null
  return (
    <div className="cc-stack" data-gap="3">
      <LetterText letter={data.letter} level={level} />
      <div className="cc-row cc-letter__foot">
        <SelectField
          id={id}
          label={text('case.statement.language')}
          value={data.letter.language}
          onChange={(event) => setLanguage(event.target.value)}
        >
          {data.languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {isLanguage(tag) ? ownName(tag) : tag}
            </option>
          ))}
        </SelectField>
        {data.kept && (
          <a className="ds-button" data-variant="secondary" href={letterAddress(of, data.letter.language)} download>
            <Icon name="ArrowDown" size="sm" />
            {text('case.statement.download')}
          </a>
        )}
      </div>
    </div>
  )
}
