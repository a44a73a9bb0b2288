"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Code, Name, ReasonDialog, StatusBadge } from "../../../../kernel/ui/index.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { sheetMessages } from "../../messages/en/sheet.js"
import type { SheetRun } from "../queue/project.js"
import type { DriverSheetState } from "../state.js"
import { NoShowDialog } from "./no-show-dialog.js"

type Passenger = SheetRun["passengers"][number]
interface Part {
  run: SheetRun
  state: DriverSheetState
}

/** Several stops to pick up at: people board while the run is under way. */
const mayBoard = ({ status, legs }: SheetRun) =>
  status === "arrived" || status === "picked_up" || (status === "en_route" && legs.filter(({ legType }) => legType === "pickup").length > 1)

/** Who rides, each to be ticked. */
export function Passengers({ run, state }: Part) {
  const t = useMessages(sheetMessages)
  if (run.passengers.length === 0) return <p className="op-text op-faint">{t("sheet.noPassengers")}</p>
  return (
    <ul className="op-plain-list op-run-people" aria-label={t("sheet.passengers")}>
      {run.passengers.map((passenger, index) => (
        <Person key={passenger.id} passenger={passenger} number={index + 1} run={run} state={state} />
      ))}
    </ul>
  )
}

function Person({ passenger, number, run, state }: Part & { passenger: Passenger; number: number }) {
  const t = useMessages(sheetMessages)
  const words = useMessages(groundWords)
  const { displayName, phone, seatLabel, accessNeeds, childSeat, wheelchair, notes } = passenger
  const needs = [
    ...accessNeeds,
    ...(wheelchair ? [t("sheet.wheelchair")] : []),
    ...(childSeat === "none" ? [] : [words(`childSeat.${childSeat}`)]),
  ]
  const name = displayName ?? t("sheet.unnamed", { number })
  return (
    <li className="op-run-person" data-attendance={passenger.status}>
      <span className="op-stacked">
        <Name>{name}</Name>
        {phone && (
          <a className="op-link op-run-phone" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
            <Code>{phone}</Code>
          </a>
        )}
        {(seatLabel || needs.length > 0) && (
          <span className="op-cluster">
            {seatLabel && <span className="op-badge">{t("sheet.seatLabel", { seat: seatLabel })}</span>}
            {needs.map((need) => (
              <span key={need} className="op-badge" data-tone="warning" dir="auto">
                {need}
              </span>
            ))}
          </span>
        )}
        {notes && <bdi className="op-faint">{notes}</bdi>}
      </span>
      <Attendance {...{ passenger, name, run, state }} />
    </li>
  )
}

function Attendance({ passenger, name, run, state }: Part & { passenger: Passenger; name: string }) {
  const t = useMessages(sheetMessages)
  const [opened, open] = useState<"no-show" | "undo">()
  const { press } = state.queue
  const tell = (type: "passenger_boarded" | "passenger_no_show" | "passenger_corrected", more: object = {}) =>
    press({ call: "recordExecutionEvent", dispatchId: run.id, input: { type, passengerId: passenger.id, ...state.actor, ...more } })
  const early = mayBoard(run) ? undefined : t("sheet.boardLater")
  const close = () => open(undefined)
  if (!state.mayDrive || passenger.status === "dropped_off" || run.status === "completed" || run.status === "no_show")
    return <StatusBadge kind="dispatchPassenger" status={passenger.status} />
  return (
    <span className="op-run-ticks">
      {passenger.status === "expected" ? (
        <>
          <Button icon="check" disabledReason={early} label={t("sheet.boardOne", { name })} onClick={() => tell("passenger_boarded")}>
            {t("sheet.board")}
          </Button>
          <Button
            variant="ghost"
            icon="ban"
            disabledReason={early}
            label={t("sheet.noShowOne", { name })}
            onClick={() => open("no-show")}
          />
        </>
      ) : (
        <>
          <StatusBadge kind="dispatchPassenger" status={passenger.status} tone={passenger.status === "boarded" ? "success" : "danger"} />
          <Button variant="ghost" icon="undo" label={t("sheet.undoOne", { name })} onClick={() => open("undo")} />
        </>
      )}
      {opened === "no-show" && (
        <NoShowDialog
          run={run}
          title={t("sheet.noShowOne", { name })}
          onClose={close}
          onTold={(evidence) => tell("passenger_no_show", { evidence })}
        />
      )}
      <ReasonDialog
        open={opened === "undo"}
        onClose={close}
        title={t("sheet.undoOne", { name })}
        confirmLabel={t("sheet.undo")}
        onConfirm={async (reason) => tell("passenger_corrected", { reason })}
      />
    </span>
  )
}
