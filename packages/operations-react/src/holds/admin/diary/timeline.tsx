"use client"
import type { CSSProperties, MouseEvent } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { isolated } from "../../../kernel/format/isolated.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Name } from "../../../kernel/ui/index.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { type DiarySpace, instantAt, marksOf, placed, stacked, wholeOf } from "./model.js"
import { Ghost, MoveNotice } from "./move/ghost.js"
import type { Part } from "./move/span.js"
import { isMovable, type Move, useMove } from "./move/use-move.js"
import { Seats } from "./seats.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

const css = ({ at, span }: { at: number; span: number }, line = 0) =>
  ({ "--op-at": String(at), "--op-span": String(span), "--op-line": String(line) }) as CSSProperties

/** Spaces in the order of their tree, each with its bars along the hours. */
export function Timeline({ state, diary }: { state: SpaceDiaryState; diary: SpaceDiary }) {
  const t = useMessages(diaryMessages)
  const move = useMove(state, diary)
  return (
    <div className="op-stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="op-diary" aria-label={t("diary.spaces")} tabIndex={0} data-carrying={move.moving ? true : undefined}>
        <Marks diary={diary} />
        <ul className="op-diary-lanes">
          {state.spaces.map((space) => (
            <Lane key={space.id} {...{ state, diary, space, move }} />
          ))}
        </ul>
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
  space: DiarySpace
  move: Move
}

function Lane({ state, diary, space, move }: LaneProps) {
  const t = useMessages(diaryMessages)
  const { direction } = useOperations()
  const bars = stacked(space.items)
  const lines = Math.max(1, ...bars.map(({ line }) => line + 1))
  const point = (event: MouseEvent<HTMLElement>) => {
    if (!state.mayWrite || !space.active || event.target !== event.currentTarget) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientX - left) / Math.max(1, width)
    state.want({ space, from: instantAt(diary, direction === "rtl" ? 1 - share : share) })
  }
  return (
    <li
      className="op-diary-lane"
      data-space={space.id}
      style={{ "--op-depth": String(space.depth), "--op-lines": String(lines) } as CSSProperties}
    >
      <div className="op-diary-space">
        <strong>
          <Name>{space.name}</Name>
        </strong>
        <Seats space={space} />
        {state.mayWrite && space.active && (
          <Button variant="ghost" icon="plus" label={t("diary.holdOf", { name: space.name })} onClick={() => state.want({ space })} />
        )}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button beside the name does the same */}
      <div className="op-diary-line" data-line={space.id} onClick={point}>
        {bars.map(({ item, line }) => (
          <Bar key={`${item.sourceId} ${item.unitId} ${item.core.from}`} {...{ state, diary, space, item, line, move }} />
        ))}
        {move.moving?.space.id === space.id && <Ghost {...{ state, diary, move }} />}
      </div>
    </li>
  )
}

interface BarProps extends LaneProps {
  item: SpaceDiaryItem
  line: number
}

function Bar({ state, diary, space, item, line, move }: BarProps) {
  const words = useItemWords(state, diary.timezone)
  const comma = useMessages(diaryMessages)("diary.comma")
  const whole = wholeOf(item)
  const outer = placed(diary, whole)
  const inner = placed(diary, item.core)
  const share = (part: number) => (part * 100) / outer.span
  const via = words.via(item)
  const program = useNeighbour("programs", item.programId ?? "")
  const name = item.kind === "hold" && item.name === null ? program.name : words.name(item)
  const movable = state.mayWrite && isMovable(item)
  const grab = (part: Part) => (movable ? move.grab(item, space, part) : undefined)
  return (
    <button
      type="button"
      className="op-diary-bar"
      data-movable={movable || undefined}
      data-kind={item.kind}
      data-status={item.status ?? "closed"}
      data-via={item.via}
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
      onKeyDown={(event) => {
        if (event.key !== "m" || !movable) return
        event.preventDefault()
        state.change(item)
      }}
    >
      <span className="op-diary-core">
        <span className="op-ellipsis">
          <Name>{name}</Name>
          {comma}
          {words.status(item)}
          <span className="op-hidden">
            {comma}
            {words.hours(item)}
          </span>
        </span>
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
