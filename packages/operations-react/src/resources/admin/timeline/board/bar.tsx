"use client"
import { type CSSProperties, memo, useRef } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Icon } from "../../../../kernel/ui/index.js"
import type { TimelineItem } from "../../../types.js"
import { useSpan } from "../../candidates/reason.js"
import { timelineMessages } from "../../messages/en/timeline.js"
import { useWorkTitle } from "../../shared/names.js"
import { useDrag } from "../drag.js"
import type { Packed } from "../model/lanes.js"
import { type Bar, laneHeight, rowPadding } from "../model/rows.js"
import type { TimeScale } from "../model/scale.js"

export interface BarProps {
  packed: Packed<Bar>
  scale: TimeScale
  board: symbol
  /** Shared assets say how much of them it takes. */
  shareCapacity: number | null
  movable: boolean
  active: boolean
  onOpen: () => void
}

/** Pixels of the shortest bar: what can be pressed has a size. */
const shortest = 24

const boxOf = (from: number, to: number, lane: number, scale: TimeScale): CSSProperties => {
  const [start, end] = [Math.max(0, scale.toX(from)), Math.min(scale.width, scale.toX(to))]
  return {
    "--op-bar-from": `${start}px`,
    "--op-bar-length": `${Math.max(shortest, end - start)}px`,
    "--op-bar-top": `${rowPadding + lane * laneHeight}px`,
  } as CSSProperties
}

/** One piece of work or closed time; the free time before and after it is dotted. */
export const BarView = memo(function BarView({ packed, scale, board, shareCapacity, movable, active, onOpen }: BarProps) {
  const element = useRef<HTMLButtonElement>(null)
  const { item: bar, span, lane } = packed
  useDrag(element, board, () => bar, movable)
  return (
    <button
      ref={element}
      type="button"
      className="op-bar"
      data-bar={bar.id}
      data-movable={movable || undefined}
      tabIndex={active ? 0 : -1}
      style={boxOf(span.from, span.to, lane, scale)}
      onClick={onOpen}
      {...(bar.kind === "item" ? lookOf(bar.item) : { "data-look": "demand" })}
    >
      {bar.kind === "item" ? <ItemText item={bar.item} packed={packed} shareCapacity={shareCapacity} /> : <DemandText bar={bar} />}
    </button>
  )
})

function lookOf({ side, sourceType, tentative, overCloseout }: TimelineItem) {
  const look = side === "closeout" ? "closed" : sourceType === "dispatch" ? "dispatch" : sourceType === "space_hold" ? "hold" : "work"
  return { "data-look": look, "data-tentative": tentative || undefined, "data-risk": overCloseout || undefined }
}

function ItemText({ item, packed: { span }, shareCapacity }: { item: TimelineItem; packed: Packed<Bar>; shareCapacity: number | null }) {
  const t = useMessages(timelineMessages)
  const when = useSpan()
  const format = useFormat()
  const title = useWorkTitle(item)
  const length = span.to - span.from
  const coreFrom = Math.max(0, (Date.parse(item.core.from) - span.from) / length)
  const coreTo = item.core.to === null ? 1 : Math.min(1, (Date.parse(item.core.to) - span.from) / length)
  const words = [
    title,
    when(item.core.from, item.core.to),
    item.tentative && t("timeline.pencilled"),
    item.overCloseout && t("timeline.atRisk"),
  ].filter((word): word is string => Boolean(word))
  return (
    <span
      className="op-bar-core"
      style={{ "--op-core-from": `${coreFrom * 100}%`, "--op-core-length": `${Math.max(0, coreTo - coreFrom) * 100}%` } as CSSProperties}
      title={t("timeline.bar", { title, more: words.slice(1).join(" · ") })}
    >
      {item.overCloseout && <Icon name="warning" />}
      {item.side === "closeout" && <Icon name="lock" />}
      <bdi className="op-bar-text">{title}</bdi>
      {shareCapacity !== null && item.units > 1 && (
        <span dir="ltr" className="op-bar-units">
          {t("timeline.units", { units: item.units, capacity: shareCapacity })}
        </span>
      )}
      <span className="op-hidden">{format.list(words.slice(1))}</span>
    </span>
  )
}

function DemandText({ bar }: { bar: Extract<Bar, { kind: "demand" }> }) {
  const t = useMessages(timelineMessages)
  const when = useSpan()
  const { role, quantity, filled, productId, startsAt, endsAt } = bar.demand
  const product = useWorkTitle({ title: productId, sourceType: "slot_assignment" })
  return (
    <span className="op-bar-core" title={t("timeline.bar", { title: product, more: when(startsAt, endsAt) })}>
      <bdi className="op-bar-text">{t("timeline.looking", { count: quantity - filled, role, product })}</bdi>
      <span className="op-hidden">{when(startsAt, endsAt)}</span>
    </span>
  )
}
