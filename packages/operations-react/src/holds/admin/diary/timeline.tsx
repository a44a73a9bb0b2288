"use client"
import { type CSSProperties, Fragment, type MouseEvent, useMemo, useRef } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Cell, CellGrid, CellHead, CellRow, Name } from "../../../kernel/ui/index.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { Drawn, useDraw } from "./draw.js"
import { ItemName, useItemName } from "./item-name.js"
import { besidesOf, type DiaryLane, type DiarySpace, instantAt, lanesOf, marksOf, type Placed, placed, wholeOf } from "./model.js"
import { Ghost, MoveNotice } from "./move/ghost.js"
import type { Part } from "./move/span.js"
import { isMovable, type Move, useMove } from "./move/use-move.js"
import { Seats } from "./seats.js"
import type { SpaceDiaryState } from "./state.js"
import { useDiaryKeys } from "./use-keys.js"
import { useItemWords } from "./words.js"

const css = ({ at, span }: { at: number; span: number }, line = 0) =>
  ({ "--op-at": String(at), "--op-span": String(span), "--op-line": String(line) }) as CSSProperties

/** Spaces in the order of their tree, each with its bars along the hours; one tab stop, walked with arrows. */
export function Timeline({ state, diary }: { state: SpaceDiaryState; diary: SpaceDiary }) {
  const t = useMessages(diaryMessages)
  const box = useRef<HTMLDivElement>(null)
  const move = useMove(state, diary)
  const lanes = useMemo(() => lanesOf(state.spaces), [state.spaces])
  const { active, onKeyDown } = useDiaryKeys(state, lanes, box)
  return (
    <div className="op-stack">
      <section ref={box} className="op-diary" aria-label={t("diary.spaces")} data-carrying={move.moving ? true : undefined}>
        <Marks diary={diary} />
        <CellGrid className="op-diary-lanes" aria-label={t("diary.spaces")} onKeyDown={onKeyDown}>
          {lanes.map((lane) => (
            <Lane key={lane.id} {...{ state, diary, lane, move, active }} />
          ))}
        </CellGrid>
      </section>
      <MoveNotice {...{ state, diary, move }} />
    </div>
  )
}

function Marks({ diary }: { diary: SpaceDiary }) {
  const format = useFormat()
  return (
    <div className="op-diary-marks" aria-hidden="true">
      {marksOf(diary).map(({ at, show }) => (
        <span key={at} className="op-diary-mark" style={css(placed(diary, { from: at, to: at }))}>
          {format.instant(at, { zone: diary.timezone, show })}
        </span>
      ))}
    </div>
  )
}

interface LaneProps {
  state: SpaceDiaryState
  diary: SpaceDiary
  lane: DiaryLane
  move: Move
  /** The bar that has the keyboard, or the space. */
  active: string | undefined
}

function Lane({ state, diary, lane: { space, packed }, move, active }: LaneProps) {
  const t = useMessages(diaryMessages)
  const { direction } = useOperations()
  const { drawn, enabled, onPointerDown } = useDraw(state, diary, space)
  const besides = useMemo(() => besidesOf(diary, packed), [diary, packed])
  const lines = Math.max(1, ...packed.map(({ lane }) => lane + 1))
  const point = (event: MouseEvent<HTMLElement>) => {
    if (!enabled || event.target !== event.currentTarget) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - left) / Math.max(1, width)
    state.want({ space, from: instantAt(diary, direction === "rtl" ? 1 - share : share) })
  }
  return (
    <CellRow
      className="op-diary-lane"
      data-space={space.id}
      style={{ "--op-depth": String(space.depth), "--op-lines": String(lines) } as CSSProperties}
    >
      <CellHead className="op-diary-space" data-head={space.id} tabIndex={active === space.id ? 0 : -1}>
        <strong>
          <Name>{space.name}</Name>
        </strong>
        <Seats space={space} />
        {enabled && (
          <Button
            variant="ghost"
            icon="plus"
            tabIndex={-1}
            label={t("diary.holdOf", { name: space.name })}
            onClick={() => state.want({ space })}
          />
        )}
      </CellHead>
      <Cell
        className="op-diary-line"
        data-line={space.id}
        data-drawable={enabled || undefined}
        onClick={point}
        onPointerDown={onPointerDown}
      >
        {packed.map(({ item: { id, item }, lane }) => {
          const room = besides.get(id)
          return (
            <Fragment key={id}>
              <Bar {...{ state, diary, space, id, item, line: lane, beside: room !== undefined, move, active }} />
              {room && <Beside item={item} room={room} line={lane} />}
            </Fragment>
          )
        })}
        {move.moving?.space.id === space.id && <Ghost {...{ state, diary, move }} />}
        {drawn && <Drawn {...{ state, diary }} hours={drawn} />}
      </Cell>
    </CellRow>
  )
}

interface BarProps extends Omit<LaneProps, "lane"> {
  space: DiarySpace
  /** Of this bar on this space: what stands on a whole stands on its parts too. */
  id: string
  item: SpaceDiaryItem
  line: number
  /** It is too short for its name, which stands after it. */
  beside: boolean
}

function Bar({ state, diary, space, id, item, line, beside, move, active }: BarProps) {
  const words = useItemWords(state, diary.timezone)
  const comma = useMessages(diaryMessages)("diary.comma")
  const whole = wholeOf(item)
  const outer = placed(diary, whole)
  const inner = placed(diary, item.core)
  const share = (part: number) => (part * 100) / outer.span
  const via = words.via(item)
  const name = useItemName(item)
  const movable = state.mayWrite && isMovable(item)
  const grab = (part: Part) => (movable ? move.grab(item, space, part) : undefined)
  return (
    <button
      type="button"
      className="op-diary-bar"
      data-bar={id}
      tabIndex={active === id ? 0 : -1}
      data-movable={movable || undefined}
      data-kind={item.kind}
      data-status={item.status ?? "closed"}
      data-via={item.via}
      data-beside={beside || undefined}
      data-waits={item.status === "waitlisted" || undefined}
      title={[isolated(name), words.status(item), words.hours(item)].join(comma)}
      style={
        {
          ...css(outer, line),
          "--op-core-at": String(share(inner.at - outer.at)),
          "--op-core-span": String(share(inner.span)),
        } as CSSProperties
      }
      onClick={() => state.open({ item, space })}
      onPointerDown={grab("all")}
    >
      <span className="op-diary-core">
        <BarTitle name={name} status={words.status(item)} hours={words.hours(item)} waits={item.status === "waitlisted"} />
        {movable && <Ends diary={diary} item={item} grab={grab} />}
        {via && (
          <span className="op-ellipsis">
            <span className="op-hidden">{comma}</span>
            {via}
          </span>
        )}
      </span>
    </button>
  )
}

/** The name of a short bar, for the eye: the bar itself says it to everybody else. */
function Beside({ item, room, line }: { item: SpaceDiaryItem; room: Placed; line: number }) {
  const t = useMessages(diaryMessages)
  return (
    <span className="op-diary-beside" aria-hidden="true" style={css(room, line)}>
      <span className="op-ellipsis">
        {item.status === "waitlisted" && `${t("diary.second")} `}
        <ItemName item={item} />
      </span>
    </span>
  )
}

interface BarTitleProps {
  name: string
  status: string
  hours: string
  /** A second option says so first, in short: its name may be cut. */
  waits: boolean
}

function BarTitle({ name, status, hours, waits }: BarTitleProps) {
  const t = useMessages(diaryMessages)
  const comma = t("diary.comma")
  return (
    <span className="op-diary-label">
      {waits && (
        <span className="op-diary-rank" aria-hidden="true">
          {t("diary.second")}
        </span>
      )}
      <span className="op-diary-title">
        <bdi className="op-name op-ellipsis">{name}</bdi>
        <span>
          {comma}
          {status}
          <span className="op-hidden">
            {comma}
            {hours}
          </span>
        </span>
      </span>
    </span>
  )
}

/** The ends of a bar, for the mouse; an end that is not on the days shown has nothing to hold on to. */
function Ends({
  diary,
  item,
  grab,
}: {
  diary: SpaceDiary
  item: SpaceDiaryItem
  grab: (part: Part) => ReturnType<Move["grab"]> | undefined
}) {
  const { from, to } = item.core
  const shown = { from: from >= diary.from, to: to !== null && to <= diary.to }
  return (["from", "to"] as const).map(
    (edge) => shown[edge] && <span key={edge} className="op-diary-end" data-edge={edge} aria-hidden="true" onPointerDown={grab(edge)} />,
  )
}
