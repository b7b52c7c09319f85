import type { Letter } from '../../api/statements.ts'

interface LetterTextProps {
  letter: Letter
  /** Of its title; its sections are one below. */
  level: 3 | 4
}

/** A letter as it is sent: its own language, its own order. */
export function LetterText({ letter, level }: LetterTextProps) {
  const Title = `h${level}` as 'h3' | 'h4'
  const Heading = `h${level + 1}` as 'h4' | 'h5'
  return (
    <div className="cc-letter cc-stack" data-gap="3" lang={letter.language}>
      <div className="cc-stack" data-gap="1">
        <p className="cc-2 cc-muted">
          {letter.addressee} · {letter.reference}
        </p>
        <Title className="cc-h3">{letter.title}</Title>
      </div>
      {letter.sections.map(({ heading, paragraphs, items }) => (
        <section key={heading} className="cc-stack" data-gap="1">
          <Heading>{heading}</Heading>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}
