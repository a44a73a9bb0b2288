"use client"
import { useMemo, useState } from "react"
import type { MapLine, MapMarker } from "../../../kernel/context/map.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Name } from "../../../kernel/ui/index.js"
import { PlaceMap } from "../../../places/admin/map/map.js"
import { useDispatch, useExecutionEvents } from "../../hooks/index.js"
import type { DispatchDetail, DispatchId } from "../../types.js"
import type { DispatchBoardState } from "../board/state.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { useRunName } from "../shared/run-name.js"
import { Stop } from "../shared/stop.js"
import { lastSeen, pickupMarkers, pickupsOf, stopMarkers, wayOf } from "./model.js"
import { usePlaceMarkers } from "./places.js"

/** The map of the day: where runs begin, and of the run that is open its stops in order and where it was seen last. */
export function BoardMap({ state }: { state: DispatchBoardState }) {
  const run = useDispatch(state.run ?? ("gdsp_none" as DispatchId), { enabled: state.run !== undefined })
  return state.run && run.data?.id === state.run ? <RunMap run={run.data} /> : <DayMap state={state} />
}

interface PaneProps {
  title: string
  markers: readonly MapMarker[]
  lines?: readonly MapLine[]
  selectedId?: string | undefined
  onSelect?: (id: string) => void
  /** So many of what should be shown lie nowhere that is known. */
  missing: number
  children: React.ReactNode
}

const nothing = () => undefined

function Pane({ title, markers, lines, selectedId, onSelect = nothing, missing, children }: PaneProps) {
  const t = useMessages(dispatchBoardMessages)
  return (
    <section className="op-stack op-board-map" aria-label={title}>
      <h2 className="op-label">{title}</h2>
      <PlaceMap markers={markers} lines={lines} selectedId={selectedId} onSelect={onSelect} />
      {children}
      {missing > 0 && <p className="op-text op-faint">{t("dispatchBoard.mapMissing", { count: missing })}</p>}
    </section>
  )
}

function DayMap({ state }: { state: DispatchBoardState }) {
  const t = useMessages(dispatchBoardMessages)
  const format = useFormat()
  const nameOf = useRunName()
  const [chosen, choose] = useState<string>()
  const pickups = useMemo(() => pickupsOf(state.rows), [state.rows])
  const places = usePlaceMarkers([...pickups.keys()])
  const markers = useMemo(() => pickupMarkers(pickups, places, format.number), [pickups, places, format])
  const shown = state.rows.filter(({ pickupPlaceId }) => chosen === undefined || pickupPlaceId === chosen)
  const located = markers.reduce((sum, { id }) => sum + (pickups.get(id as `plac_${string}`)?.length ?? 0), 0)
  return (
    <Pane
      title={t("dispatchBoard.mapDay")}
      markers={markers}
      selectedId={chosen}
      onSelect={(id) => choose(id === chosen ? undefined : id)}
      missing={state.rows.length - located}
    >
      {chosen !== undefined && (
        <div>
          <Button onClick={() => choose(undefined)}>{t("dispatchBoard.mapAll")}</Button>
        </div>
      )}
      <ul className="op-run-list">
        {shown.map((run) => (
          <li key={run.id} className="op-work-line">
            <Name>{nameOf(run)}</Name>
            <Button
              icon="external"
              variant="ghost"
              label={t("dispatchBoard.mapOpen", { run: nameOf(run) })}
              onClick={() => state.open(run.id)}
            />
          </li>
        ))}
      </ul>
    </Pane>
  )
}

function RunMap({ run }: { run: DispatchDetail }) {
  const t = useMessages(dispatchBoardMessages)
  const format = useFormat()
  const events = useExecutionEvents({ dispatchId: run.id, hasPosition: true, sort: "-recordedAt", limit: 50 })
  const seen = useMemo(() => lastSeen(events.data?.data ?? []), [events.data])
  const ids = useMemo(() => [...new Set(run.legs.flatMap(({ placeId }) => placeId ?? []))], [run.legs])
  const places = usePlaceMarkers(ids)
  const time = seen && format.instant(seen.occurredAt, { zone: run.timezone, show: "time" })
  const seenText = time && t("dispatchBoard.mapSeen", { time })
  const markers = useMemo(() => {
    const stops = stopMarkers(run, places, format)
    return seen && seenText ? [...stops, { id: seen.id, name: seenText, latitude: seen.latitude, longitude: seen.longitude }] : stops
  }, [run, places, format, seen, seenText])
  const title = t("dispatchBoard.mapRun")
  const lines = useMemo(() => wayOf(run, places, title), [run, places, title])
  return (
    <Pane
      title={title}
      markers={markers}
      lines={lines}
      selectedId={seen?.id}
      missing={run.legs.filter(({ placeId }) => placeId === null || !places.has(placeId)).length}
    >
      <ol className="op-run-list">
        {run.legs.map(({ id, placeId, locationText, scheduledAt }, index) => (
          <li key={id} className="op-work-line">
            <span className="op-cluster">
              <span className="op-faint">{format.number(index + 1)}</span>
              <Stop placeId={placeId} text={locationText} />
            </span>
            {scheduledAt && <span>{format.instant(scheduledAt, { zone: run.timezone, show: "time" })}</span>}
          </li>
        ))}
      </ol>
      <p className="op-text">{seenText ?? t("dispatchBoard.mapUnseen")}</p>
    </Pane>
  )
}
