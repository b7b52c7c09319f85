import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { keysOn, turnKeys, useKeys } from './keys.ts'

function Page({ act }: { act: (key: string) => void }) {
  useKeys({ j: () => act('j'), '?': () => act('?'), 'mod+enter': () => act('save') })
  return (
    <>
      <textarea aria-label="Reason" />
      <input type="radio" aria-label="Met" />
      <button type="button">Elsewhere</button>
    </>
  )
}

function shown() {
  const act = vi.fn()
  render(<Page act={act} />)
  return act
}

describe('the keys of the workspace', () => {
  it('work when no field has the focus, in either case', async () => {
    const act = shown()
    await userEvent.keyboard('jJ')
    expect(act.mock.calls).toEqual([['j'], ['j']])
  })

  it('leave what is written in a field alone', async () => {
    const act = shown()
    await userEvent.type(screen.getByLabelText('Reason'), 'jar?')
    expect(act).not.toHaveBeenCalled()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('jar?')
  })

  it('work on a radio button, where nothing is written', async () => {
    const act = shown()
    await userEvent.click(screen.getByLabelText('Met'))
    await userEvent.keyboard('j')
    expect(act).toHaveBeenCalledExactlyOnceWith('j')
  })

  it('save from inside a field with Ctrl and Enter', async () => {
    const act = shown()
    await userEvent.click(screen.getByLabelText('Reason'))
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(act).toHaveBeenCalledExactlyOnceWith('save')
  })

  it('leave combinations to the browser', async () => {
    const act = shown()
    await userEvent.keyboard('{Control>}j{/Control}{Alt>}j{/Alt}')
    expect(act).not.toHaveBeenCalled()
  })

  it('rest while a dialog is open', async () => {
    const act = shown()
    const dialog = document.createElement('dialog')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    await userEvent.keyboard('j')
    dialog.remove()
    expect(act).not.toHaveBeenCalled()
  })

  it('can be turned off on the device, all but saving, and on again', async () => {
    const act = shown()
    turnKeys(false)
    await userEvent.keyboard('j?')
    expect(keysOn()).toBe(false)
    expect(act).not.toHaveBeenCalled()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(act).toHaveBeenCalledExactlyOnceWith('save')
    turnKeys(true)
    await userEvent.keyboard('j')
    expect(act).toHaveBeenLastCalledWith('j')
  })
})
