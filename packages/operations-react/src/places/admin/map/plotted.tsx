"use client"
import { useEffect, useMemo, useRef } from "react"
import type { MapSlotProps } from "../../../kernel/context/components.js"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { placesMessages } from "../messages/en/places.js"
import { nearestTo, plotOf, plotSize } from "./plot.js"

/** Points to scale, without tiles or network. */
export function PlottedMap({ markers, selectedId, onSelect }: MapSlotProps) {
  const t = useMessages(placesMessages)
  const format = useFormat()
  const plot = useMemo(() => plotOf(markers), [markers])
  const frame = useRef<SVGSVGElement>(null)
  useEffect(() => {
    const svg = frame.current
    const pick = (event: MouseEvent) => {
      const box = svg?.getBoundingClientRect()
      if (!box?.width) return
      const x = ((event.clientX - box.left) / box.width) * plotSize.width
      const y = ((event.clientY - box.top) / box.height) * plotSize.height
      const hit = nearestTo(plot.markers, x, y)
      if (hit) onSelect(hit.id)
    }
    svg?.addEventListener("click", pick)
    return () => svg?.removeEventListener("click", pick)
  }, [plot, onSelect])
  if (plot.markers.length === 0) return <p className="op-faint">{t("places.mapEmpty")}</p>
  const { scale } = plot
  return (
    <svg
      ref={frame}
      className="op-map-plot"
      viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
      role="img"
      aria-label={t("places.mapLabel", { count: markers.length })}
    >
      {plot.markers.map(({ id, name, label, x, y }) => (
        <g key={id}>
          <circle className="op-map-marker" data-selected={id === selectedId || undefined} cx={x} cy={y} r={id === selectedId ? 7 : 4}>
            <title>{isolated(name)}</title>
          </circle>
          {label && (
            <text className="op-map-label" x={x + 8} y={y + 4}>
              {label}
            </text>
          )}
        </g>
      ))}
      {scale && (
        <g className="op-map-scale">
          <path d={`M12 ${plotSize.height - 12}v4h${scale.length}v-4`} />
          <text x={12} y={plotSize.height - 16}>
            {format.number(scale.meters >= 1000 ? scale.meters / 1000 : scale.meters, {
              style: "unit",
              unit: scale.meters >= 1000 ? "kilometer" : "meter",
            })}
          </text>
        </g>
      )}
    </svg>
  )
}
