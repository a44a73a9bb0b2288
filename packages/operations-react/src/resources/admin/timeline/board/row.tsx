"use client"
import { type CSSProperties, Fragment } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Cell, CellHead, CellRow, Icon, type IconName } from "../../../../kernel/ui/index.js"
import type { AvailableResource } from "../../../types.js"
import { timelineMessages } from "../../messages/en/timeline.js"
import { ResourceName, useKindWord } from "../../shared/names.js"
import { dayIn } from "../../shared/zone.js"
import { useDrop } from "../drag.js"
import { within } from "../model/lanes.js"
import { type Bar, type BoardRow, heightOf } from "../model/rows.js"
import type { TimelineState } from "../state.js"
import { type Fit, fitOf } from "../use-fit.js"
import { BarView } from "./bar.js"
import { Drawn, Grips, useClosing } from "./stroke.js"
import type { BoardWindow } from "./use-window.js"

export interface LineProps {
  row: BoardRow
  index: number
  top: number
  state: TimelineState
  view: BoardWindow
  board: symbol
  /** The bar that has the keyboard, or the name of the row. */
  active: string | undefined
  carried: Bar | undefined
  judged: AvailableResource | undefined
  over: boolean
  zone: string
}

const px = (value: number) => `${value}px`

export function Line(props: LineProps) {
  const { row, top } = props
  const style = { "--op-line-top": px(top), "--op-line-height": px(heightOf(row)) } as CSSProperties
  return row.type === "group" ? <GroupLine {...props} row={row} style={style} /> : <BarsLine {...props} row={row} style={style} />
}

function GroupLine({ row, index, state, active, style }: LineProps & { row: Extract<BoardRow, { type: "group" }>; style: CSSProperties }) {
  const t = useMessages(timelineMessages)
  return (
    <CellRow aria-rowindex={index + 2} className="op-line op-line-group" data-level={row.level} style={style}>
      <CellHead aria-colindex={1} className="op-line-head">
        <Button
          variant="ghost"
          icon={row.collapsed ? "end" : "down"}
          tabIndex={active === row.id ? 0 : -1}
          data-head={row.id}
          aria-expanded={!row.collapsed}
          onClick={() => state.toggle(row.id)}
        >
          <bdi>{t("timeline.group", { name: row.label, count: row.count })}</bdi>
        </Button>
      </CellHead>
    </CellRow>
  )
}

const fitIcons: Record<Fit, IconName> = {
  ok: "check",
  busy: "clock",
  closed: "lock",
  unqualified: "warning",
  inactive: "ban",
  unfit: "ban",
}

function BarsLine(props: LineProps & { row: Exclude<BoardRow, { type: "group" }>; style: CSSProperties }) {
  const { row, index, state, view, board, active, carried, judged, over, style, zone } = props
  const t = useMessages(timelineMessages)
  const word = useKindWord()
  const asset = row.type === "asset" ? row.asset : undefined
  const closing = useClosing(state, asset)
  const { track } = closing
  useDrop(track, board, row.id, state.mayWrite && asset !== undefined)
  const fit = carried && asset ? fitOf(judged) : undefined
  const bars = within(row.packed, row.longest, view.span)
  const openBar = (bar: Bar) => {
    if (bar.kind === "demand") state.open({ kind: "demand", demand: bar.demand })
    else if (asset) state.open({ kind: "item", item: bar.item, asset })
  }
  const movable = (bar: Bar) =>
    state.mayWrite &&
    (bar.kind === "demand" || (bar.item.live && bar.item.sourceType === "slot_assignment" && bar.item.refs.slotId !== undefined))
  return (
    <CellRow
      aria-rowindex={index + 2}
      className="op-line"
      data-fit={fit}
      data-over={over || undefined}
      data-looking={asset ? undefined : true}
      style={style}
    >
      <CellHead aria-colindex={1} className="op-line-head" data-head={row.id} tabIndex={active === row.id ? 0 : -1}>
        {asset ? (
          <ResourceName id={asset.id} name={asset.name} />
        ) : (
          <span className="op-text">{t("timeline.lookingFor", { kind: row.type === "demand" ? word(row.kind) : "" })}</span>
        )}
        {asset && !asset.active && <span className="op-badge">{t("timeline.inactive")}</span>}
        {fit && (
          <span className="op-line-fit">
            <Icon name={fitIcons[fit]} />
            {t(`timeline.fit.${fit}`)}
          </span>
        )}
      </CellHead>
      <Cell
        ref={track}
        aria-colindex={2}
        className="op-line-track"
        data-drawable={closing.enabled || undefined}
        onPointerDown={closing.onPointerDown}
        onDoubleClick={(event) => {
          if (!asset || !state.mayWrite || event.target !== track.current) return
          const box = event.currentTarget.getBoundingClientRect()
          const x = getComputedStyle(event.currentTarget).direction === "rtl" ? box.right - event.clientX : event.clientX - box.left
          state.open({ kind: "close", asset, date: dayIn(state.scale.toInstant(x), zone) })
        }}
      >
        {bars.map((packed) => (
          <Fragment key={packed.item.id}>
            <BarView
              packed={packed}
              scale={state.scale}
              board={board}
              shareCapacity={asset?.shareCapacity ?? null}
              movable={movable(packed.item)}
              active={active === packed.item.id}
              onOpen={() => openBar(packed.item)}
            />
            <Grips packed={packed} scale={state.scale} closing={closing} />
          </Fragment>
        ))}
        {closing.drawn && <Drawn span={closing.drawn} scale={state.scale} />}
      </Cell>
    </CellRow>
  )
}
