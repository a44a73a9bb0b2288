"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { lazy, Suspense, useState } from "react"
import { flushSync } from "react-dom"
import { useOperations } from "../../../../kernel/context/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, EmptyState, Name, Notice, Panel, useAskedSheet } from "../../../../kernel/ui/index.js"
import type { PickupList, Slot } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { Segments } from "../../shared/scope/segments.js"
import { pickupKinds } from "../../shared/slot/words.js"
import { useKindWord } from "../time/words.js"
import { Beside } from "./beside.js"
import { MoveTravelers, StopDialog } from "./dialogs.js"
import { useDragMonitor } from "./drag.js"
import { DriverList } from "./driver-list.js"
import { type OrderFault, orderWarnings } from "./order.js"
import { type DeparturePickupsState, useDeparturePickups } from "./state.js"
import { Stop } from "./stop.js"

/* Loaded when it is asked for: it brings the pickers of the fleet along. */
const PickupRunDialog = lazy(() =>
  import("../../../../ground/admin/pickup-run/dialog.js").then((module) => ({ default: module.PickupRunDialog })),
)

type Sheet = "stops" | "drivers"

interface DeparturePickupsProps {
  slot: Slot
  kind: PickupKind
  onKind: (kind: PickupKind) => void
  mayWrite: boolean
}

/** The pickups of one departure: its stops in the order in which they are served, and who is where. */
export function DeparturePickups({ slot, kind, onKind, mayWrite }: DeparturePickupsProps) {
  const t = useMessages(pickupsMessages)
  const word = useKindWord()
  const state = useDeparturePickups(slot, kind, mayWrite)
  const [sheet, setSheet] = useState<Sheet>("stops")
  const print = (next: Sheet) => {
    flushSync(() => setSheet(next))
    window.print()
  }
  const { data } = state.list
  useAskedSheet({ stops: () => print("stops"), drivers: () => print("drivers") }, data && data.stops.length > 0)
  return (
    <div className="op-stack op-pickups" data-sheet={sheet}>
      <div className="op-row op-pickup-bar">
        <Segments label={t("pickups.kind")} items={pickupKinds.map((id) => ({ id, label: word(id) }))} value={kind} onChange={onKind} />
        <Tools state={state} onPrint={print} />
      </div>
      {slot.status === "cancelled" && <Notice tone="info">{t("pickups.cancelled")}</Notice>}
      {!state.contacts && <Notice tone="info">{t("pickups.noContacts")}</Notice>}
      <Panel query={state.list}>{(list) => <Content state={state} list={list} />}</Panel>
    </div>
  )
}

function Tools({ state, onPrint }: { state: DeparturePickupsState; onPrint: (sheet: Sheet) => void }) {
  const t = useMessages(pickupsMessages)
  const [adding, add] = useState(false)
  const { stops = [], totals } = state.list.data ?? {}
  const count = stops.length
  const people = totals?.atStops ?? 0
  const [running, run] = useState(false)
  return (
    <div className="op-cluster">
      {state.mayWrite && (
        <>
          <Button icon="plus" onClick={() => add(true)}>
            {t("pickups.addStop")}
          </Button>
          {count > 0 && (
            <Button icon="refresh" pending={state.pending} onClick={() => void state.recalculate("refresh")}>
              {t("pickups.recalculate")}
            </Button>
          )}
        </>
      )}
      {state.mayDispatch && people > 0 && (
        <Button icon="end" onClick={() => run(true)}>
          {t("pickups.makeTransfer")}
        </Button>
      )}
      {count > 0 && (
        <>
          <Button icon="print" onClick={() => onPrint("stops")}>
            {t("pickups.printList")}
          </Button>
          <Button icon="print" onClick={() => onPrint("drivers")}>
            {t("pickups.printDrivers")}
          </Button>
        </>
      )}
      {state.mayExport && (
        <Button icon="download" onClick={() => void state.download()}>
          {t("pickups.csv")}
        </Button>
      )}
      {adding && <StopDialog state={state} onClose={() => add(false)} />}
      {running && (
        <Suspense fallback={null}>
          <PickupRunDialog
            slotId={state.slot.id}
            kind={state.kind}
            stops={stops.filter(({ travelers }) => travelers.length > 0).length}
            people={people}
            onClose={() => run(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

const faultWords = {
  after_start: "pickups.faultAfterStart",
  before_start: "pickups.faultBeforeStart",
  same_time: "pickups.faultSameTime",
  against_run: "pickups.faultAgainstRun",
} as const satisfies Record<OrderFault, string>

function Content({ state, list }: { state: DeparturePickupsState; list: PickupList }) {
  const t = useMessages(pickupsMessages)
  const format = useFormat()
  const over = useDragMonitor(state.board, state.drop)
  const warnings = orderWarnings(list.stops, { kind: state.kind, startsAt: state.slot.startsAt })
  const nameOf = (id: string) => list.stops.find((stop) => stop.id === id)?.name ?? ""
  const faulty = new Set(warnings.flatMap(({ stopIds }) => stopIds))
  return (
    <>
      <p className="op-text">
        {t("pickups.summary", {
          travelers: list.totals.travelers,
          atStops: list.totals.atStops,
          custom: list.totals.custom,
          unassigned: list.totals.unassigned,
        })}
      </p>
      {warnings.map(({ fault, stopIds }) => (
        <Notice key={`${fault} ${stopIds.join()}`} tone="warning">
          {t(faultWords[fault], { stops: format.list(stopIds.map(nameOf)) })}
        </Notice>
      ))}
      {list.groups.map(({ id, name, instructions }) =>
        instructions ? (
          <Notice key={id} tone="info" title={name}>
            <Name>{instructions}</Name>
          </Notice>
        ) : null,
      )}
      <div className="op-pickup-layout">
        {list.stops.length === 0 ? (
          <NoStops state={state} />
        ) : (
          <ol className="op-pickup-run" aria-label={t("pickups.run")}>
            {list.stops.map((stop, index) => (
              <Stop key={stop.id} {...{ state, stop, index }} stops={list.stops} over={over === stop.id} faulty={faulty.has(stop.id)} />
            ))}
          </ol>
        )}
        <Beside state={state} list={list} over={over === null} />
      </div>
      <DriverList list={list} />
      <MoveTravelers state={state} list={list} />
    </>
  )
}

function NoStops({ state }: { state: DeparturePickupsState }) {
  const t = useMessages(pickupsMessages)
  const { href, navigation } = useOperations()
  const page = href({ to: "pickups" })
  return (
    <EmptyState
      icon="flag"
      title={t("pickups.emptyTitle")}
      actions={
        state.mayWrite && (
          <>
            <Button icon="repeat" pending={state.pending} onClick={() => void state.recalculate("missing")}>
              {t("pickups.takeGroups")}
            </Button>
            {page !== undefined && (
              <Button icon="external" onClick={() => navigation.navigate(page)}>
                {t("pickups.addPoint")}
              </Button>
            )}
          </>
        )
      }
    >
      <p className="op-text">{t("pickups.emptyText")}</p>
    </EmptyState>
  )
}
