import { Button } from '../../design/Button.tsx'
import { useText } from '../../i18n/i18n.ts'

interface PagesProps {
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}

/** Back and on in a longer list; nothing when everything is on one page. */
export function Pages({ page, size, total, onPage }: PagesProps) {
  const text = useText()
  const last = Math.ceil(total / size)
  if (last <= 1) return null
  return (
    <nav className="cc-row" aria-label={text('vendor.pages.label')}>
      {page > 1 && (
        <Button variant="secondary" onClick={() => onPage(page - 1)}>
          {text('vendor.pages.back')}
        </Button>
      )}
      <span className="cc-2 cc-muted">{text('vendor.pages.where', { page, last })}</span>
      {page < last && (
        <Button variant="secondary" onClick={() => onPage(page + 1)}>
          {text('vendor.pages.on')}
        </Button>
      )}
    </nav>
  )
}
