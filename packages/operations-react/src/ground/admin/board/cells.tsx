"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Code, Icon, Instant, Name } from "../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { groundWords } from "../messages/en/ground-words.js"
import { rolesToFill } from "../run/assign/offer.js"
import type { DispatchBoardState } from "./state.js"

interface OfRun {
  run: BoardDispatch
}

/** From when to when, and the first plan where it moved since. */
export function Times({ run: { scheduledAt, endsAt, originalScheduledAt, timezone } }: OfRun) {
  const t = useMessages(dispatchBoardMessages)
  const format = useFormat()
  if (scheduledAt === null || endsAt === null) return <span className="op-faint">{t("dispatchBoard.noTime")}</span>
  const time = (at: string) => format.instant(at, { zone: timezone, show: "time" })
  return (
    <span className="op-stacked">
      <span>
        <Instant at={scheduledAt} zone={timezone} show="time" />
      </span>
      <span className="op-faint">
        {originalScheduledAt && originalScheduledAt !== scheduledAt
          ? t("dispatchBoard.planned", { time: time(originalScheduledAt) })
          : t("dispatchBoard.until", { time: time(endsAt) })}
      </span>
    </span>
  )
}

/** Who and what is carried, each as a number with its word. */
export function Load({ run: { passengerCount, checkedBagCount, carryOnCount, seatLimit, needs } }: OfRun) {
  const t = useMessages(dispatchBoardMessages)
  const bags = checkedBagCount + carryOnCount
  return (
    <span className="op-stacked">
      <span>
        {seatLimit === null
          ? t("dispatchBoard.pax", { count: passengerCount })
          : t("dispatchBoard.paxOf", { count: passengerCount, seats: seatLimit })}
      </span>
      <span className="op-faint op-cluster">
        {bags > 0 && t("dispatchBoard.bags", { count: bags })}
        {needs.length > 0 && (
          <span className="op-badge" data-tone="warning">
            <Icon name="info" />
            {t("dispatchBoard.needs", { count: needs.length })}
          </span>
        )}
      </span>
    </span>
  )
}

interface ServingProps extends OfRun {
  as: "vehicle" | "driver"
  state: Pick<DispatchBoardState, "mayWrite" | "conflictsOf" | "ask">
}

/** Who serves it in a role. A role that is needed and empty says so, and so does one whose asset is wanted elsewhere: pressed, it offers who fits. */
export function Serving({ run, as: role, state }: ServingProps) {
  const t = useMessages(dispatchBoardMessages)
  const words = useMessages(groundWords)
  const name = role === "vehicle" ? run.vehicleName : run.driverName
  const own = run.assignments.find((one) => one.role === role)
  const clash = state.conflictsOf(run.id).find(({ suggestion, resourceId }) => suggestion === "reassign" && resourceId === own?.resourceId)
  if (name === null)
    return run.missingRoles.includes(role) && run.status !== "draft" ? (
      <Mend run={run} state={state} text={t("dispatchBoard.missing", { role: words(`dispatchRole.${role}`) })} />
    ) : (
      <span className="op-faint">–</span>
    )
  return (
    <span className="op-stacked">
      <Name>{name}</Name>
      {role === "driver" && own?.status === "accepted" && <span className="op-faint">{t("dispatchBoard.accepted")}</span>}
      {own && clash && <Mend run={run} state={state} text={words(`conflict.${clash.kind}`)} />}
    </span>
  )
}

/** What is wrong with who serves it, as a button where that can be mended. */
function Mend({ run, state, text }: OfRun & Pick<ServingProps, "state"> & { text: string }) {
  const t = useMessages(dispatchBoardMessages)
  const badge = (
    <span className="op-badge" data-tone="warning">
      <Icon name="warning" />
      {text}
    </span>
  )
  if (!state.mayWrite) return badge
  const roles = rolesToFill(run, state.conflictsOf(run.id))
  return (
    <button
      type="button"
      className="op-badge-button"
      title={t("dispatchBoard.mend")}
      onClick={() => state.ask({ kind: "offer", id: run.id, roles })}
    >
      {badge}
    </button>
  )
}

/** What is due next, and when. */
export function NextCheckpoint({ run: { nextCheckpoint, timezone } }: OfRun) {
  const t = useMessages(groundWords)
  if (!nextCheckpoint) return null
  const { checkpointType, plannedAt } = nextCheckpoint
  const known = checkpointType === "arrive_pickup" || checkpointType === "stop" || checkpointType === "dropoff"
  return (
    <span className="op-stacked">
      <span>{known ? t(`checkpoint.${checkpointType}`) : <Name>{checkpointType}</Name>}</span>
      {plannedAt && (
        <span className="op-faint">
          <Instant at={plannedAt} zone={timezone} show="time" />
        </span>
      )}
    </span>
  )
}

/** The flight, train or ship, with its estimate where there is one. */
export function Transport({ run: { transportNumber, transportMode, transportEstimatedAt, transportScheduledAt, timezone } }: OfRun) {
  const t = useMessages(groundWords)
  if (!transportMode) return null
  const at = transportEstimatedAt ?? transportScheduledAt
  return (
    <span className="op-stacked">
      <span>{transportNumber ? <Code>{transportNumber}</Code> : t(`transportMode.${transportMode}`)}</span>
      {at && (
        <span className="op-faint">
          <Instant at={at} zone={timezone} show="time" />
        </span>
      )}
    </span>
  )
}
