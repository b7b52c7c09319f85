export type Child = Node | string | false | undefined | null

type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>

/** An element with attributes, listeners (`onclick` and the like) and children. Texts are text: nothing is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.flat().filter((child): child is Node | string => Boolean(child)))
  return element
}
