"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Instant, Link, Name, NeighbourName } from "../../../kernel/ui/index.js"
import type { HoldMovement, ResourceHold } from "../../types.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsMessages } from "../messages/en/holds.js"
import type { HoldDetailState } from "./state.js"

/** Every pickup and release of a hold, newest first, each with its way back. */
export function Ledger({ state, hold, movements }: { state: HoldDetailState; hold: ResourceHold; movements: readonly HoldMovement[] }) {
  const t = useMessages(holdsMessages)
  if (movements.length === 0) return <p className="op-text op-faint">{t("holds.noMovements")}</p>
  return (
    <ul className="op-plain-list">
      {movements.map((movement) => (
        <Movement key={movement.id} {...{ state, hold, movement }} />
      ))}
    </ul>
  )
}

function Movement({ state, hold, movement }: { state: HoldDetailState; hold: ResourceHold; movement: HoldMovement }) {
  const t = useMessages(holdActionsMessages)
  const { kind, status, pickupKey, reason, createdAt, createdBy, reversedAt } = movement
  const over = hold.effectiveStatus === "cancelled"
  const word = t(`holdActions.movement.${kind}`)
  const back = kind === "pickup" ? t("holdActions.reverse") : t("holdActions.takeBack")
  return (
    <li className="op-hold-movement" data-status={status}>
      <span className="op-stacked">
        <span>
          <strong>{word}</strong> {pickupKey && <PickupKey text={pickupKey} />} <Units movement={movement} />
        </span>
        <span className="op-faint">
          <Instant at={createdAt} /> {createdBy && <NeighbourName kind="users" id={createdBy} />}
          {reversedAt && (
            <>
              {" · "}
              {t("holdActions.reversed")} <Instant at={reversedAt} />
            </>
          )}
          {reason && (
            <>
              {" · "}
              <Name>{reason}</Name>
            </>
          )}
        </span>
      </span>
      {state.mayWrite && !over && status === "active" && kind !== "cancel" && (
        <Button
          icon="undo"
          label={t("holdActions.backOf", { command: back, what: `${word} ${pickupKey ?? ""}`.trim() })}
          onClick={() => state.takeBack(movement)}
        >
          {back}
        </Button>
      )}
    </li>
  )
}

const drawn = /^draw:(avsl_[0-9a-z]+):\d+$/

/** The key of a pickup; of rooms that became a departure's, the departure. */
function PickupKey({ text }: { text: string }) {
  const t = useMessages(holdActionsMessages)
  const id = drawn.exec(text)?.[1]
  return id ? <Link to={{ to: "departure", id }}>{t("holdActions.drawnInto")}</Link> : <Code>{text}</Code>
}

/** How many on which nights: one number where all are equal. */
function Units({ movement: { nights } }: { movement: HoldMovement }) {
  const format = useFormat()
  const [first] = nights
  const last = nights.at(-1)
  if (!first || !last) return null
  const units = [...new Set(nights.map((night) => night.units))].map((number) => format.number(number)).join(" / ")
  const span = format.range(first.night, last.night, { day: "numeric", month: "short" })
  return (
    <span>
      × {units} · {span}
    </span>
  )
}
