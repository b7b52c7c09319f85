interface Suggestion {
  slug: string
  name: string
}

const PAUSE = 120
const SHORTEST = 2

/**
 * Names of apps under a search field while somebody types: a combobox with a list (WAI-ARIA Authoring Practices, list
 * autocomplete with manual selection). Enter without a choice searches as before. `data-text-count` is the text that tells
 * how many there are, with `#` for the number.
 */
export function mount(form: HTMLElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]')
  if (!input) return
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'cs-suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', form.dataset.textList ?? '')
  const status = document.createElement('p')
  status.className = 'ds-sr-only'
  status.setAttribute('role', 'status')
  form.append(list, status)
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let chosen = -1
  let asked: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const options = () => [...list.children] as HTMLElement[]

  const choose = (index: number) => {
    chosen = index
    options().forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index))
      if (i === index) option.scrollIntoView({ block: 'nearest' })
    })
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', options()[index]?.id ?? '')
  }

  const close = () => {
    clearTimeout(timer)
    asked?.abort()
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    status.textContent = ''
    choose(-1)
  }

  const show = (found: Suggestion[]) => {
    if (found.length === 0) return close()
    list.replaceChildren(
      ...found.map(({ slug, name }, i) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${i}`
        option.setAttribute('role', 'option')
        option.dataset.href = `/apps/${encodeURIComponent(slug)}`
        option.textContent = name
        return option
      }),
    )
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    status.textContent = (form.dataset.textCount ?? '').replace('#', String(found.length))
    choose(-1)
  }

  const ask = async () => {
    const typed = input.value.trim()
    asked?.abort()
    if (typed.length < SHORTEST) return close()
    asked = new AbortController()
    const { signal } = asked
    const reader = document.documentElement.lang
    try {
      const answer = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: typed, reader })}`, { signal })
      const body = answer.ok ? ((await answer.json()) as { items: Suggestion[] }) : { items: [] }
      if (!signal.aborted) show(body.items)
    } catch {
      // Without suggestions the field still searches.
      if (!signal.aborted) close()
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  })
  input.addEventListener('keydown', (event) => {
    const count = list.hidden ? 0 : options().length
    if (event.key === 'Escape' && count > 0) {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault()
      choose((chosen + 1) % count)
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault()
      choose(chosen <= 0 ? count - 1 : chosen - 1)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      go(options()[chosen])
    }
  })
  // Before the field loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => go((event.target as HTMLElement).closest<HTMLElement>('[role="option"]')))
  input.addEventListener('blur', close)
}

function go(option: HTMLElement | null | undefined): void {
  if (option?.dataset.href) location.assign(option.dataset.href)
}
