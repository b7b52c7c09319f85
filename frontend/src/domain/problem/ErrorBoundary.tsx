import { Component, type ReactNode } from 'react'
import { Button } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { text } from '../../i18n/i18n.ts'

interface State {
  broken: boolean
}

/** Catches what a page throws while it is drawn, so that one broken page does not take the frame with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Empty
        door="fault"
        level={1}
        title={text('shell.crash.title')}
        actions={<Button onClick={() => location.reload()}>{text('shell.crash.act')}</Button>}
      >
        <p>{text('shell.crash.text')}</p>
      </Empty>
    )
  }
}
