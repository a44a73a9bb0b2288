"use client"
import { type ReactNode, useEffect, useState } from "react"
import { useOperations } from "../context/context.js"
import { OperationsNetworkError, OperationsRequestError } from "../core/errors.js"
import { useFormat } from "../format/use-format.js"
import { Button } from "./button.js"
import { EmptyState } from "./empty-state.js"
import { useErrorText } from "./error-text.js"
import { Code } from "./inline.js"
import { Notice } from "./notice.js"
import { useText } from "./text.js"

/** What a panel needs of a query result. */
export interface PanelQuery<Data> {
  data: Data | undefined
  error: Error | null
  isPending: boolean
  isFetching: boolean
  isPlaceholderData?: boolean
  dataUpdatedAt: number
  refetch: () => unknown
}

export interface PanelProps<Data> {
  query: PanelQuery<Data>
  /** Bars in the shape of what will come. */
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** One panel on its own: loading, refused, stale or there. A failing panel never takes its page down. */
export function Panel<Data>({ query, skeleton = <Skeleton lines={4} />, children }: PanelProps<Data>) {
  const { data, error, isPending } = query
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={query.refetch} /> : isPending ? <Delayed>{skeleton}</Delayed> : null
  return (
    <div className="op-panel-data" data-refreshing={query.isPlaceholderData || undefined} aria-busy={query.isPlaceholderData || undefined}>
      <StaleNotice query={query} />
      {children(data)}
    </div>
  )
}

/** Nothing for the first moment: a bar that flashes is worse than none. */
export function Delayed({ children }: { children: ReactNode }) {
  const [shown, show] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => show(true), 150)
    return () => clearTimeout(timer)
  }, [])
  return shown ? children : null
}

export function Skeleton({ lines }: { lines: number }) {
  const t = useText()
  return (
    <div className="op-skeleton" role="status" aria-label={t("ui.loading")}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <span key={line} className="op-skeleton-bar" />
      ))}
    </div>
  )
}

/** Why a panel has nothing to show: the sentence, the code, the request id, and another try where one may help. */
export function ErrorState({ error, onRetry }: { error: Error; onRetry?: () => unknown }) {
  const t = useText()
  const errorText = useErrorText()
  if (error instanceof OperationsRequestError && error.status === 403) return <NoPermission error={error} />
  const missing = error instanceof OperationsRequestError && error.status === 404
  const facts = error instanceof OperationsRequestError ? [error.code, error.requestId].filter(Boolean).join(" · ") : undefined
  return (
    <div className="op-error-state" role="alert">
      <EmptyState
        icon={error instanceof OperationsNetworkError ? "offline" : missing ? "search" : "critical"}
        title={t(missing ? "ui.notFound" : "ui.failed")}
        actions={
          onRetry && (
            <Button icon="refresh" onClick={() => void onRetry()}>
              {t("ui.retry")}
            </Button>
          )
        }
      >
        <p className="op-text">{errorText(error)}</p>
        {facts && (
          <p className="op-text op-faint">
            <Code>{facts}</Code>
          </p>
        )}
      </EmptyState>
    </div>
  )
}

/** What is missing, and whom to ask. */
export function NoPermission({ error }: { error?: OperationsRequestError }) {
  const t = useText()
  const capability = error && typeof error.details.capability === "string" ? error.details.capability : undefined
  return (
    <EmptyState icon="lock" title={t("ui.noPermission")}>
      <p className="op-text">{capability ? t("ui.noPermissionFor", { capability }) : t("ui.noPermissionText")}</p>
    </EmptyState>
  )
}

/** The last good answer stays on screen when a refetch fails, with its age. */
export function StaleNotice({ query }: { query: Pick<PanelQuery<unknown>, "error" | "dataUpdatedAt" | "refetch"> }) {
  const t = useText()
  const format = useFormat()
  const errorText = useErrorText()
  const { timeZone } = useOperations()
  if (!query.error) return null
  const time = format.instant(new Date(query.dataUpdatedAt), { zone: timeZone, show: "time" })
  return (
    <Notice tone="warning" title={t("ui.asOf", { time })} actions={<Button onClick={() => void query.refetch()}>{t("ui.retry")}</Button>}>
      {errorText(query.error)}
    </Notice>
  )
}
