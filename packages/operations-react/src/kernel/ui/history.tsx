"use client"
import type { ReactNode } from "react"
import { useOperations } from "../context/context.js"
import { useFormat } from "../format/use-format.js"
import { useWords } from "../messages/use-messages.js"
import { Button } from "./button.js"
import { EmptyState } from "./empty-state.js"
import { isComposite, unsaid, useHistoryValue } from "./history-value.js"
import { Icon } from "./icon.js"
import { Code, Name, NeighbourName, Sentence } from "./inline.js"
import { Panel, type PanelQuery } from "./panel.js"
import { useText } from "./text.js"

/** One event of a record's story, as the server tells it. */
export interface HistoryEntry {
  id: string
  type: string
  at: string
  actor: string | null
  reason: string | null
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
  subject?: string
  /** Ids of everything touched. */
  subjects?: readonly string[]
  data?: Readonly<Record<string, unknown>>
  correlationId?: string | null
}

export interface HistoryProps {
  /** Pages of the feed, newest first. */
  query: PanelQuery<{ pages: readonly { data: readonly HistoryEntry[] }[] }> & {
    hasNextPage?: boolean
    isFetchingNextPage?: boolean
    fetchNextPage?: () => unknown
  }
  /** How a value of a field is read; the default says words, dates and durations. */
  show?: (field: string, value: unknown) => ReactNode
  /** Stands above the story: its filter and its export. */
  toolbar?: ReactNode
  /** A sentence for an event of another record that only touches this one; its fields are told on that record's page. */
  brief?: (type: string) => string | undefined
  /** Sentences about what an event did, where its fields alone would not say it. */
  told?: (entry: HistoryEntry) => readonly string[]
  /** What an event says besides its fields, in parts of its area. */
  more?: (entry: HistoryEntry) => ReactNode
  /** What an event is about, where the story is not of one record; what a new record is composed of is then told on its own page. */
  about?: (entry: HistoryEntry) => ReactNode
}

/** A record's story: who, when, what, before and after. Serves every detail screen, and outlives deleted rows. */
export function History({ toolbar, ...story }: HistoryProps) {
  return toolbar ? (
    <div className="op-stack">
      <div className="op-toolbar">{toolbar}</div>
      <Entries {...story} />
    </div>
  ) : (
    <Entries {...story} />
  )
}

function Entries({ query, show, ...parts }: HistoryProps) {
  const t = useText()
  const value = useHistoryValue()
  return (
    <Panel query={query}>
      {({ pages }) => {
        const entries = pages.flatMap(({ data }) => data)
        if (entries.length === 0) return <EmptyState icon="history" title={t("ui.noHistory")} />
        return (
          <>
            <ol className="op-history">
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} show={show ?? value} {...parts} />
              ))}
            </ol>
            {query.hasNextPage && (
              <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage?.()}>
                {t("ui.older")}
              </Button>
            )}
          </>
        )
      }}
    </Panel>
  )
}

type Show = NonNullable<HistoryProps["show"]>

type EntryProps = Pick<HistoryProps, "brief" | "told" | "more" | "about"> & { entry: HistoryEntry; show: Show }

function Entry({ entry, show, brief, told, more, about }: EntryProps) {
  const t = useText()
  const words = useWords()
  const format = useFormat()
  const { timeZone } = useOperations()
  const short = brief?.(entry.type)
  return (
    <li className="op-history-entry">
      <span className="op-history-mark">
        <Icon name="history" />
      </span>
      <div className="op-history-body">
        <p className="op-history-title">{short ?? words(`event.${entry.type}`) ?? <Code>{entry.type}</Code>}</p>
        <p className="op-text op-faint">
          <time dateTime={entry.at} title={format.instant(entry.at, { zone: timeZone, seconds: true })}>
            {format.relative(entry.at)}
          </time>
          {" · "}
          {entry.actor ? <NeighbourName kind="users" id={entry.actor} /> : t("ui.system")}
          {about && <> · {about(entry)}</>}
          {entry.correlationId && (
            <>
              {" · "}
              <span title={t("ui.correlation")}>
                <span className="op-hidden">{t("ui.correlation")} </span>
                <Code>{entry.correlationId}</Code>
              </span>
            </>
          )}
        </p>
        {entry.reason && (
          <blockquote className="op-history-reason">
            <Name>{entry.reason}</Name>
          </blockquote>
        )}
        <Told lines={told?.(entry) ?? []} />
        {more?.(entry)}
        {short === undefined && !(about && entry.before === null) && <Changes before={entry.before} after={entry.after} show={show} />}
      </div>
    </li>
  )
}

function Told({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="op-list">
      {lines.map((line) => (
        <li key={line}>
          <Sentence>{line}</Sentence>
        </li>
      ))}
    </ul>
  )
}

function Changes({ before, after, show }: Pick<HistoryEntry, "before" | "after"> & { show: Show }) {
  const words = useWords()
  const t = useText()
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) =>
      !kept.has(field) &&
      !(before === null && isComposite(after?.[field])) &&
      JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]) &&
      !(unsaid(before?.[field]) && (unsaid(after?.[field]) || after?.[field] === false)),
  )
  if (fields.length === 0) return null
  return (
    <dl className="op-changes">
      {fields.map((field) => (
        <div key={field} className="op-change">
          <dt className="op-change-field">{words(`field.${field}`) ?? <Code>{field}</Code>}</dt>
          <dd className="op-change-values">
            {before !== null && (
              <del className="op-change-before">
                <span className="op-hidden">{t("ui.before")} </span>
                {show(field, before[field])}
              </del>
            )}
            {before !== null && <Icon name="end" />}
            <ins className="op-change-after">
              <span className="op-hidden">{t("ui.after")} </span>
              {show(field, after?.[field])}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What the database keeps for itself, and what follows from the rest. What a new record is composed of stands on its own page. */
const kept = new Set([
  ...["id", "revision", "createdAt", "updatedAt", "metadata", "createdBy", "templateIndex", "hasChildren", "inForce", "timezoneSource"],
  ...["totals", "outlook", "actions", "warnings", "consuming", "effectiveStatus", "statusBefore"],
])
