"use client"
import { useEffect, useMemo, useRef, useState } from "react"
import type { MapSlotProps } from "../../../kernel/context/components.js"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import { placesMessages } from "../messages/en/places.js"
import { groupsOf, labelBoxes, nearestTo, type PlotGroup, plotOf, plotSize } from "./plot.js"

/** Names of a group that a pointer is told before the rest is only counted. */
const told = 8

const sameSpot = ({ markers }: PlotGroup) => markers.every(({ x, y }) => x === markers[0]?.x && y === markers[0]?.y)
const idsOf = ({ markers }: PlotGroup) => new Set(markers.map(({ id }) => id))

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

/** Points to scale, without tiles or network; those that would cover each other are one until somebody looks closer. */
export function PlottedMap({ markers, selectedId, onSelect }: MapSlotProps) {
  const t = useMessages(placesMessages)
  const { shown, isCloser, closer } = useCloser(markers, selectedId)
  const { groups, scale } = useMemo(() => {
    const plot = plotOf(shown)
    return { groups: groupsOf(plot.markers), scale: plot.scale }
  }, [shown])
  const frame = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const svg = frame.current
    const pick = (event: MouseEvent) => {
      const box = svg?.getBoundingClientRect()
      if (!box?.width) return
      const zoom = Math.min(box.width / plotSize.width, box.height / plotSize.height)
      const x = (event.clientX - box.left - (box.width - plotSize.width * zoom) / 2) / zoom
      const y = (event.clientY - box.top - (box.height - plotSize.height * zoom) / 2) / zoom
      const hit = nearestTo(groups, x, y)
      if (!hit) return
      if (hit.markers.length > 1 && !sameSpot(hit)) return closer(idsOf(hit))
      const at = hit.markers.findIndex(({ id }) => id === selectedId)
      const next = hit.markers[(at + 1) % hit.markers.length]
      if (next) onSelect(next.id)
    }
    svg?.addEventListener("click", pick)
    return () => svg?.removeEventListener("click", pick)
  }, [groups, closer, selectedId, onSelect])
  if (markers.length === 0) return <p className="op-faint">{t("places.mapEmpty")}</p>
  const crowd = groups.filter((group) => !sameSpot(group)).sort((a, b) => b.markers.length - a.markers.length)[0]
  return (
    <div className="op-stack">
      <svg
        ref={frame}
        className="op-map-plot"
        viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
        role="img"
        aria-label={t("places.mapLabel", { count: shown.length })}
      >
        <Points groups={groups} selectedId={selectedId} />
        {scale && <ScaleLine {...scale} />}
      </svg>
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

/** The text of a group: what its points count together, their own texts, or how many they are. */
function useLabels(groups: readonly PlotGroup[]): string[] {
  const format = useFormat()
  return groups.map(({ markers }) => {
    if (markers.length === 1) return markers[0]?.label ?? ""
    if (markers.every(({ count }) => count !== undefined)) return format.number(markers.reduce((sum, { count = 0 }) => sum + count, 0))
    const labels = markers.flatMap(({ label }) => label ?? [])
    return labels.length > 0 ? labels.join(", ") : format.number(markers.length)
  })
}

function Points({ groups, selectedId }: { groups: readonly PlotGroup[]; selectedId: string | undefined }) {
  const format = useFormat()
  const labels = useLabels(groups)
  const boxes = labelBoxes(groups.map(({ x, y }, index) => ({ x, y, label: labels[index] ?? "" })))
  return groups.map(({ x, y, markers }, index) => {
    const selected = markers.some(({ id }) => id === selectedId)
    const names = markers.slice(0, told).map(({ name }) => isolated(name))
    const box = boxes[index]
    return (
      <g key={markers[0]?.id}>
        <circle
          className="op-map-marker"
          data-selected={selected || undefined}
          data-places={markers.length}
          cx={x}
          cy={y}
          r={selected ? 7 : markers.length > 1 ? 6 : 4}
        >
          <title>{[...names, ...(markers.length > told ? [`+${format.number(markers.length - told)}`] : [])].join("\n")}</title>
        </circle>
        {box && (
          <text className="op-map-label" x={box.left} y={box.top + box.height - 2}>
            {labels[index]}
          </text>
        )}
      </g>
    )
  })
}

function ScaleLine({ meters, length }: { meters: number; length: number }) {
  const format = useFormat()
  return (
    <g className="op-map-scale">
      <path d={`M12 ${plotSize.height - 12}v4h${length}v-4`} />
      <text x={12} y={plotSize.height - 16}>
        {format.number(meters >= 1000 ? meters / 1000 : meters, { style: "unit", unit: meters >= 1000 ? "kilometer" : "meter" })}
      </text>
    </g>
  )
}
