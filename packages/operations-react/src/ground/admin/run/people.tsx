"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Menu, type MenuItem, Name, StatusBadge } from "../../../kernel/ui/index.js"
import type { DispatchPassenger } from "../../types.js"
import { runMessages } from "../messages/en/run.js"
import type { RunProps } from "./drawer.js"

const tones = { expected: "info", boarded: "success", dropped_off: "neutral", no_show: "danger", removed: "neutral" } as const

/** Everybody on the run: who is aboard, who did not come, and how that is taken back. */
export function People(props: RunProps) {
  const t = useMessages(runMessages)
  const people = props.run.passengers.filter(({ status }) => status !== "removed")
  if (people.length === 0) return <p className="op-text op-faint">{t("run.noPassengers")}</p>
  return (
    <ul className="op-run-list" aria-label={t("run.passengers")}>
      {people.map((passenger, index) => (
        <Person key={passenger.id} {...props} passenger={passenger} number={index + 1} />
      ))}
    </ul>
  )
}

function Person({ state, run, commands, passenger, number }: RunProps & { passenger: DispatchPassenger; number: number }) {
  const t = useMessages(runMessages)
  const { can } = useOperations()
  const { id, displayName, phone, seatLabel, accessNeeds, status } = passenger
  const name = displayName ?? t("run.unnamed", { number })
  const onRoad = run.status === "en_route" || run.status === "arrived" || run.status === "picked_up"
  const ask = (kind: "missing" | "undo") => () => state.ask({ kind, id: run.id, passengerId: id, name })
  const items: MenuItem[] = [
    ...(status === "expected"
      ? [{ id: "missing", label: t("run.missing", { name }), icon: "ban" as const, onSelect: ask("missing") }]
      : []),
    ...(status === "expected" ? [] : [{ id: "undo", label: t("run.undo"), icon: "undo" as const, onSelect: ask("undo") }]),
  ]
  return (
    <li className="op-work-line" data-status={status}>
      <span className="op-stacked">
        <Name>{name}</Name>
        <span className="op-faint op-cluster">
          {phone && can("travelers.contact") && <Code>{phone}</Code>}
          {seatLabel && <span>{t("run.seat", { label: seatLabel })}</span>}
          {accessNeeds.length > 0 && <span>{t("run.needs", { codes: accessNeeds.join(" ") })}</span>}
        </span>
      </span>
      <span className="op-cluster">
        <StatusBadge kind="dispatchPassenger" status={status} tone={tones[status]} />
        {state.mayWrite && onRoad && status === "expected" && (
          <Button icon="check" label={t("run.board", { name })} onClick={() => void commands.board(run, id)}>
            {t("run.boardShort")}
          </Button>
        )}
        {state.mayWrite && onRoad && <Menu label={t("run.undoName", { name })} items={items} />}
      </span>
    </li>
  )
}
