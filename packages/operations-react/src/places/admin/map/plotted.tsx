"use client"
import { useCallback, useMemo, useRef, useState } from "react"
import type { MapSlotProps } from "../../../kernel/context/map.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import { placesMessages } from "../messages/en/places.js"
import { Lasso } from "./lasso.js"
import { between, boxOf, type Plane, planeOf, plotSize, unwrappedBox } from "./plane.js"
import { groupsOf, type PlotGroup, plotted } from "./plot.js"
import { Points, ScaleLine } from "./points.js"
import { Shapes } from "./shapes.js"
import { onPlot, usePlotPointer } from "./use-pointer.js"

const sameSpot = ({ markers }: PlotGroup) => markers.every(({ x, y }) => x === markers[0]?.x && y === markers[0]?.y)
const idsOf = ({ markers }: PlotGroup) => new Set(markers.map(({ id }) => id))
const nothing: readonly never[] = []

/** What of the markers is looked at: all, or a group that somebody went closer to. It ends when something outside is chosen. */
function useCloser(markers: MapSlotProps["markers"], selectedId: string | undefined) {
  const [ids, closer] = useState<ReadonlySet<string>>()
  const shown = useMemo(() => {
    const inside = ids ? markers.filter(({ id }) => ids.has(id)) : []
    const left = selectedId !== undefined && markers.some(({ id }) => id === selectedId) && !ids?.has(selectedId)
    return inside.length > 0 && !left ? inside : markers
  }, [markers, ids, selectedId])
  return { shown, isCloser: shown !== markers, closer }
}

/** The plane of what is looked at: the group somebody went closer to, the bounds that were asked for, or everything. */
function usePlane({ lines = nothing, areas = nothing, bounds }: MapSlotProps, shown: MapSlotProps["markers"], isCloser: boolean) {
  return useMemo(() => {
    if (bounds && !isCloser) return planeOf(unwrappedBox(bounds))
    const shapes = isCloser ? [] : [...lines.flatMap(({ spots }) => spots), ...areas.flatMap(({ corners }) => corners)]
    const spots = [...shown, ...shapes]
    return planeOf(boxOf(spots.length > 0 ? spots : [{ latitude: 0, longitude: 0 }]))
  }, [lines, areas, bounds, shown, isCloser])
}

const viewOf = (plane: Plane) => between(plane.spot(0, 0), plane.spot(plotSize.width, plotSize.height))

/** Points, lines and areas to scale, without tiles or network; points that would cover each other are one until somebody looks closer. */
export function PlottedMap(props: MapSlotProps) {
  const { markers, lines = nothing, areas = nothing, selectedId, bounds, onSelect, onMove, onLasso } = props
  const t = useMessages(placesMessages)
  const { shown, isCloser, closer } = useCloser(markers, selectedId)
  const plane = usePlane(props, shown, isCloser)
  const groups = useMemo(() => groupsOf(plotted(shown, plane)), [shown, plane])
  const frame = useRef<SVGSVGElement>(null)
  const pick = useCallback(
    (hit: PlotGroup) => {
      if (hit.markers.length > 1 && !sameSpot(hit)) return closer(idsOf(hit))
      const at = hit.markers.findIndex(({ id }) => id === selectedId)
      const next = hit.markers[(at + 1) % hit.markers.length]
      if (next) onSelect(next.id)
    },
    [closer, selectedId, onSelect],
  )
  const moving = usePlotPointer({ frame, groups, plane, pick, onMove })
  if (markers.length + lines.length + areas.length === 0 && !bounds) return <p className="op-faint">{t("places.mapEmpty")}</p>
  const crowd = groups.filter((group) => !sameSpot(group)).sort((a, b) => b.markers.length - a.markers.length)[0]
  const spotAt = (x: number, y: number, size: { width: number; height: number }) => {
    const point = onPlot(x, y, size)
    return plane.spot(point.x, point.y)
  }
  return (
    <div className="op-stack">
      <Lasso onLasso={onLasso} spotAt={spotAt} view={() => viewOf(plane)}>
        <svg
          ref={frame}
          className="op-map-plot"
          viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
          role="img"
          aria-label={t("places.mapLabel", { count: shown.length })}
          data-movable={onMove ? true : undefined}
        >
          <Shapes lines={lines} areas={areas} point={plane.point} />
          <Points groups={moving ? groups.map((group) => shifted(group, moving)) : groups} selectedId={selectedId} />
          <ScaleLine {...plane.scale} />
        </svg>
      </Lasso>
      {(crowd || isCloser) && (
        <div className="op-cluster">
          {crowd && (
            <Button icon="search" onClick={() => closer(idsOf(crowd))}>
              {t("places.mapCloser", { count: crowd.markers.length })}
            </Button>
          )}
          {isCloser && <Button onClick={() => closer(undefined)}>{t("places.mapWhole")}</Button>}
        </div>
      )}
    </div>
  )
}

/** The group under the pointer, where the pointer is. */
const shifted = (group: PlotGroup, { id, x, y }: { id: string; x: number; y: number }): PlotGroup =>
  group.markers[0]?.id === id ? { ...group, x, y } : group
