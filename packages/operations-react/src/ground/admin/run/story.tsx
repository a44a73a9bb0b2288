"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Instant, Name, NeighbourName, Panel, StatusBadge } from "../../../kernel/ui/index.js"
import { useAssignmentHistory, useExecutionEvents } from "../../hooks/index.js"
import type { ExecutionEvent } from "../../types.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import type { RunProps } from "./drawer.js"
import { isLive } from "./serving.js"

/** What happened, in order; it can be added to and never changed. And who served the run before. */
export function Story({ run }: RunProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const events = useExecutionEvents({ dispatchId: run.id, limit: 200 })
  const history = useAssignmentHistory(run.id)
  return (
    <div className="op-stack">
      <section className="op-stack" aria-label={t("run.events")}>
        <h3 className="op-label">{t("run.events")}</h3>
        <Panel query={events}>
          {({ data }) => <EventList events={data} zone={run.timezone} nameOf={(id) => nameOf(run.passengers, id)} />}
        </Panel>
      </section>
      <Panel query={history}>
        {(rows) => {
          const ended = rows.filter((row) => !isLive(row))
          return (
            ended.length > 0 && (
              <section className="op-stack" aria-label={t("run.history")}>
                <h3 className="op-label">{t("run.history")}</h3>
                <ul className="op-run-list">
                  {ended.map(({ id, role, name, status, endedAt, endReason }) => (
                    <li key={id} className="op-work-line">
                      <span className="op-stacked">
                        <span className="op-cluster">
                          <span className="op-faint">{words(`dispatchRole.${role}`)}</span> <Name>{name}</Name>
                        </span>
                        {endReason && <bdi className="op-faint">{endReason}</bdi>}
                      </span>
                      <span className="op-cluster">
                        <StatusBadge kind="dispatchAssignment" status={status} />
                        {endedAt && <Instant at={endedAt} zone={run.timezone} />}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        }}
      </Panel>
    </div>
  )
}

const nameOf = (passengers: RunProps["run"]["passengers"], id: string | null) => passengers.find((one) => one.id === id)?.displayName

interface EventListProps {
  events: readonly ExecutionEvent[]
  zone: string
  nameOf: (passengerId: string | null) => string | null | undefined
}

function EventList({ events, zone, nameOf: whose }: EventListProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  if (events.length === 0) return <p className="op-text op-faint">{t("run.noEvents")}</p>
  const voided = new Set(events.map(({ voidsEventId }) => voidsEventId))
  return (
    <ol className="op-run-list">
      {events.map((event) => {
        const name = whose(event.passengerId)
        return (
          <li key={event.id} className="op-work-line" data-voided={voided.has(event.id) || undefined}>
            <span className="op-stacked">
              <span className="op-cluster">
                {words(`executionEvent.${event.eventType}`)}
                {name && <Name>{name}</Name>}
                {voided.has(event.id) && <span className="op-badge">{t("run.voided")}</span>}
              </span>
              {(event.reason ?? event.notes) && <bdi className="op-faint">{event.reason ?? event.notes}</bdi>}
              <span className="op-faint op-cluster">
                {words(`actorKind.${event.actorKind}`)}
                {event.actorId && <NeighbourName kind="users" id={event.actorId} />}
              </span>
            </span>
            <Instant at={event.occurredAt} zone={zone} />
          </li>
        )
      })}
    </ol>
  )
}
