"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Code, Facts, Instant, Name, NeighbourName, StatusBadge } from "../../../kernel/ui/index.js"
import { groundWords } from "../messages/en/ground-words.js"
import { runMessages } from "../messages/en/run.js"
import { LatenessBadge } from "../shared/lateness.js"
import { Stop } from "../shared/stop.js"
import type { RunProps } from "./drawer.js"
import { ConflictList, FindingList } from "./findings.js"
import { Incidents } from "./incidents.js"
import { Mend } from "./mend.js"
import { Serving } from "./serving.js"
import { Wishes } from "./wish/wishes.js"

/** What was ordered, who serves it, how it goes and what stands against it. */
export function Order(props: RunProps) {
  const t = useMessages(runMessages)
  const { state, run } = props
  const conflicts = state.conflictsOf(run.id)
  return (
    <div className="op-stack">
      {conflicts.length > 0 && (
        <section className="op-stack" aria-label={t("run.conflicts")}>
          <h3 className="op-label">{t("run.conflicts")}</h3>
          <ConflictList conflicts={conflicts} mend={(conflict) => <Mend {...props} conflict={conflict} />} />
        </section>
      )}
      <section className="op-stack" aria-label={t("run.assignments")}>
        <h3 className="op-label">{t("run.assignments")}</h3>
        <Serving {...props} />
        <FindingList findings={run.findings} />
      </section>
      <Facts facts={useFacts(props)} />
      <Wishes run={run} />
      <Stops {...props} />
      <Checkpoints {...props} />
      <Incidents {...props} />
    </div>
  )
}

function useFacts({ run }: RunProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const { timezone: zone } = run
  const when = (at: string | null) => at && <Instant at={at} zone={zone} />
  const moved = run.originalScheduledAt !== null && run.originalScheduledAt !== run.scheduledAt
  const transport = run.transportMode && (
    <span className="op-cluster">
      {words(`transportMode.${run.transportMode}`)} {run.transportNumber && <Code>{run.transportNumber}</Code>}
      {run.transportDirection && words(`transportDirection.${run.transportDirection}`)}
    </span>
  )
  const some = (label: string, value: React.ReactNode) => (value ? [{ label, value }] : [])
  return [
    { label: t("run.start"), value: when(run.scheduledAt) ?? undefined },
    { label: t("run.end"), value: when(run.endsAt) ?? undefined },
    ...some(t("run.original"), moved && when(run.originalScheduledAt)),
    ...some(t("run.booking"), run.bookingIds.length > 0 && run.bookingIds.map((id) => <NeighbourName key={id} kind="bookings" id={id} />)),
    ...some(t("run.transport"), transport),
    ...some(t("run.flightTime"), when(run.transportEstimatedAt ?? run.transportScheduledAt)),
    ...some(t("run.level"), words(`serviceLevel.${run.serviceLevel}`)),
    ...some(t("run.sign"), run.greetingSign && <Name>{run.greetingSign}</Name>),
    ...some(t("run.language"), run.language && <Code>{run.language}</Code>),
    ...some(t("run.notes"), run.notes && <bdi>{run.notes}</bdi>),
    ...some(t("run.internalNotes"), run.internalNotes && <bdi>{run.internalNotes}</bdi>),
  ]
}

const open = ["draft", "scheduled", "assigned", "en_route", "arrived"]

function Stops({ state, run }: RunProps) {
  const t = useMessages(runMessages)
  const words = useMessages(groundWords)
  const format = useFormat()
  const time = (at: string) => format.instant(at, { zone: run.timezone, show: "time" })
  return (
    <section className="op-stack" aria-label={t("run.stops")}>
      <h3 className="op-label">{t("run.stops")}</h3>
      <ol className="op-run-list">
        {run.legs.map((leg) => (
          <li key={leg.id} className="op-work-line">
            <span className="op-stacked">
              <span className="op-cluster">
                <span className="op-faint">{words(`legType.${leg.legType}`)}</span>
                <Stop placeId={leg.placeId} text={leg.locationText} />
              </span>
              {leg.notes && <bdi className="op-faint">{leg.notes}</bdi>}
            </span>
            <span className="op-stacked">
              {leg.scheduledAt && <span>{time(leg.scheduledAt)}</span>}
              {leg.actualArrivedAt && <span className="op-faint">{t("run.actual", { time: time(leg.actualArrivedAt) })}</span>}
            </span>
          </li>
        ))}
      </ol>
      {state.mayWrite && open.includes(run.status) && (
        <div>
          <Button icon="edit" onClick={() => state.ask({ kind: "stops", id: run.id })}>
            {t("run.stopsEdit")}
          </Button>
        </div>
      )}
    </section>
  )
}

function Checkpoints({ state, run, commands }: RunProps) {
  const t = useMessages(runMessages)
  const words = useWords()
  const format = useFormat()
  const time = (at: string) => format.instant(at, { zone: run.timezone, show: "time" })
  if (run.checkpoints.length === 0) return null
  const onRoad = run.status === "en_route" || run.status === "arrived" || run.status === "picked_up"
  return (
    <section className="op-stack" aria-label={t("run.checkpoints")}>
      <h3 className="op-label">{t("run.checkpoints")}</h3>
      <ul className="op-run-list">
        {run.checkpoints.map((point) => {
          const name = words(`checkpoint.${point.checkpointType}`) ?? point.checkpointType
          return (
            <li key={point.id} className="op-work-line">
              <span className="op-stacked">
                <Name>{name}</Name>
                <span className="op-faint op-cluster">
                  {point.plannedAt && <span>{time(point.plannedAt)}</span>}
                  {point.actualAt && <span>{t("run.actual", { time: time(point.actualAt) })}</span>}
                </span>
              </span>
              <span className="op-cluster">
                {point.status === "pending" ? (
                  <LatenessBadge lateness={point.lateness} />
                ) : (
                  <StatusBadge kind="dispatchCheckpoint" status={point.status} tone={point.status === "reached" ? "success" : "neutral"} />
                )}
                {state.mayWrite && onRoad && point.status === "pending" && !point.auto && (
                  <Button label={t("run.reachName", { name })} icon="check" onClick={() => void commands.reach(run, point.id)}>
                    {t("run.reach")}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
