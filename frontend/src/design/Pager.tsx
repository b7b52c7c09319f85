import { useText } from '../i18n/i18n.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

interface PagerProps {
  /** What is paged, for the name of the navigation. */
  label: string
  /** From 0. */
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}

/** One page back or on, with where one is in words. Nothing is shown when everything fits. */
export function Pager({ label, page, size, total, onPage }: PagerProps) {
  const text = useText()
  const pages = Math.ceil(total / size)
  if (pages <= 1) return null
  return (
    <nav className="cs-cluster" aria-label={label}>
      <Button variant="secondary" aria-disabled={page === 0} onClick={() => page > 0 && onPage(page - 1)}>
        <Icon name="ChevronLeft" size="sm" />
        {text('design.pager.back')}
      </Button>
      <span role="status">{text('design.pager.where', { page: page + 1, pages })}</span>
      <Button
        variant="secondary"
        aria-disabled={page + 1 >= pages}
        onClick={() => page + 1 < pages && onPage(page + 1)}
      >
        {text('design.pager.on')}
        <Icon name="ChevronRight" size="sm" />
      </Button>
    </nav>
  )
}
