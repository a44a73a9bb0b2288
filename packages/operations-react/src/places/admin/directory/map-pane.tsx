"use client"
import { useMemo } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Link, Name } from "../../../kernel/ui/index.js"
import { PlaceMap } from "../map/map.js"
import { circleAround } from "../map/plane.js"
import { placesMessages } from "../messages/en/places.js"
import type { DirectoryState } from "./state.js"

/** What the list shows, where it lies; places without coordinates are counted beside it. */
export function MapPane({ state }: { state: DirectoryState }) {
  const t = useMessages(placesMessages)
  const { circle, bounds, within } = state
  const rows = state.query.data?.data
  const markers = useMemo(
    () =>
      (rows ?? []).flatMap(({ id, name, latitude, longitude }) =>
        latitude === null || longitude === null ? [] : [{ id, name, latitude, longitude }],
      ),
    [rows],
  )
  const areas = useMemo(
    () =>
      circle ? [{ id: "near", name: t("places.km", { km: circle.meters / 1000 }), corners: circleAround(circle.spot, circle.meters) }] : [],
    [circle, t],
  )
  const missing = (rows?.length ?? 0) - markers.length
  return (
    <aside className="op-places-map" aria-label={t("places.map")}>
      <PlaceMap {...{ markers, areas, bounds }} selectedId={state.selectedId} onSelect={state.select} onLasso={within} />
      {bounds && (
        <div>
          <Button icon="close" onClick={() => within(undefined)}>
            {t("places.mapEverywhere")}
          </Button>
        </div>
      )}
      <p className="op-text" aria-live="polite">
        {state.selected && (
          <Link to={{ to: "place", id: state.selected.id }}>
            <Name>{state.selected.name}</Name>
          </Link>
        )}
      </p>
      {missing > 0 && <p className="op-faint">{t("places.offMap", { count: missing })}</p>}
    </aside>
  )
}
