"use client"
import { Component, type ReactNode } from "react"
import { ErrorState } from "../ui/panel.js"

/** Keeps a page that throws from taking the shell with it. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error ? <ErrorState error={error} onRetry={() => this.setState({ error: undefined })} /> : this.props.children
  }
}
