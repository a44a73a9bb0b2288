"use client"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { plotSize } from "./plane.js"
import { labelBoxes, type PlotGroup } from "./plot.js"

/** Names of a group that a pointer is told before the rest is only counted. */
const told = 8

/** The text of a group: what its points count together, their own texts, or how many they are. */
function useLabels(groups: readonly PlotGroup[]): string[] {
  const format = useFormat()
  return groups.map(({ markers }) => {
    if (markers.length === 1) return markers[0]?.label ?? ""
    if (markers.every(({ count }) => count !== undefined)) return format.number(markers.reduce((sum, { count = 0 }) => sum + count, 0))
    const labels = markers.flatMap(({ label }) => label ?? [])
    return labels.length > 0 ? format.list(labels) : format.number(markers.length)
  })
}

/** Points of the plot, each with its text where there is room. */
export function Points({ groups, selectedId }: { groups: readonly PlotGroup[]; selectedId: string | undefined }) {
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

/** How long a round distance is. */
export function ScaleLine({ meters, length }: { meters: number; length: number }) {
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
