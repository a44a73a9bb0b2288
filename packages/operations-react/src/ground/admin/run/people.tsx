"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Menu, type MenuItem, Name, StatusBadge } from "../../../kernel/ui/index.js"
import type { DispatchPassenger } from "../../types.js"
import { runMessages } from "../messages/en/run.js"
import { Proofs } from "../shared/proofs.js"
import type { RunProps } from "./drawer.js"

const tones = { expected: "info", boarded: "success", dropped_off: "neutral", no_show: "danger", removed: "neutral" } as const

/** Everybody on the run: who is aboard, who did not come, and how that is taken back. */
export function People(props: RunProps) {
  const t = useMessages(runMessages)
  const { state, run } = props
  const people = run.passengers.filter(({ status }) => status !== "removed")
  return (
    <div className="op-stack">
      {people.length === 0 && <p className="op-text op-faint">{t("run.noPassengers")}</p>}
      {people.length > 0 && (
        <ul className="op-run-list" aria-label={t("run.passengers")}>
          {people.map((passenger, index) => (
            <Person key={passenger.id} {...props} passenger={passenger} number={index + 1} />
          ))}
        </ul>
      )}
      {state.mayWrite && !isOver(run) && (
        <div>
          <Button icon="plus" onClick={() => state.ask({ kind: "addPeople", id: run.id })}>
            {t("run.addPeople")}
          </Button>
        </div>
      )}
    </div>
  )
}

const isOver = ({ status }: RunProps["run"]) => status === "completed" || status === "cancelled" || status === "no_show"

/** What can be done with one person: always while the run is open; what happened on the road only then. */
function usePersonMenu({ state, run }: RunProps, { id, status }: DispatchPassenger, name: string): MenuItem[] {
  const t = useMessages(runMessages)
  const onRoad = run.status === "en_route" || run.status === "arrived" || run.status === "picked_up"
  const ask = (kind: "missing" | "undo" | "person" | "remove") => () => state.ask({ kind, id: run.id, passengerId: id, name })
  const expected = status === "expected"
  const move = () => state.ask({ kind: "movePeople", id: run.id, passengerIds: [id] })
  return [
    { id: "edit", label: t("run.personEdit"), icon: "edit", onSelect: ask("person") },
    ...(expected ? [{ id: "move", label: t("run.movePeople"), icon: "people" as const, onSelect: move }] : []),
    ...(expected && onRoad ? [{ id: "missing", label: t("run.missing", { name }), icon: "ban" as const, onSelect: ask("missing") }] : []),
    ...(!expected && onRoad ? [{ id: "undo", label: t("run.undo"), icon: "undo" as const, onSelect: ask("undo") }] : []),
    ...(expected
      ? [{ id: "remove", label: t("run.remove"), icon: "close" as const, danger: true, separated: true, onSelect: ask("remove") }]
      : []),
  ]
}

function Person({ passenger, number, ...props }: RunProps & { passenger: DispatchPassenger; number: number }) {
  const { state, run, commands } = props
  const t = useMessages(runMessages)
  const { can } = useOperations()
  const { id, displayName, phone, seatLabel, accessNeeds, status, evidence } = passenger
  const name = displayName ?? t("run.unnamed", { number })
  const onRoad = run.status === "en_route" || run.status === "arrived" || run.status === "picked_up"
  const items = usePersonMenu(props, passenger, name)
  return (
    <li className="op-work-line" data-status={status}>
      <span className="op-stacked">
        <Name>{name}</Name>
        <span className="op-faint op-cluster">
          {phone && can("travelers.contact") && <Code>{phone}</Code>}
          {seatLabel && <span>{t("run.seat", { label: seatLabel })}</span>}
          {accessNeeds.length > 0 && <span>{t("run.needs", { codes: accessNeeds.join(" ") })}</span>}
        </span>
        <Proofs evidence={evidence} />
      </span>
      <span className="op-cluster">
        <StatusBadge kind="dispatchPassenger" status={status} tone={tones[status]} />
        {state.mayWrite && onRoad && status === "expected" && (
          <Button icon="check" label={t("run.board", { name })} onClick={() => void commands.board(run, id)}>
            {t("run.boardShort")}
          </Button>
        )}
        {state.mayWrite && !isOver(run) && <Menu label={t("run.personMenu", { name })} items={items} />}
      </span>
    </li>
  )
}
