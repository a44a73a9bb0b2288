"use client"
import type { CSSProperties, MouseEvent } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useNeighbour } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Name } from "../../../kernel/ui/index.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { type DiarySpace, instantAt, marksOf, placed, stacked, wholeOf } from "./model.js"
import { Seats } from "./seats.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

const css = ({ at, span }: { at: number; span: number }, line = 0) =>
  ({ "--op-at": String(at), "--op-span": String(span), "--op-line": String(line) }) as CSSProperties

/** Spaces in the order of their tree, each with its bars along the hours. */
export function Timeline({ state, diary }: { state: SpaceDiaryState; diary: SpaceDiary }) {
  const t = useMessages(diaryMessages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="op-diary" aria-label={t("diary.spaces")} tabIndex={0}>
      <Marks diary={diary} days={state.days} />
      <ul className="op-diary-lanes">
        {state.spaces.map((space) => (
          <Lane key={space.id} {...{ state, diary, space }} />
        ))}
      </ul>
    </section>
  )
}

function Marks({ diary, days }: { diary: SpaceDiary; days: number }) {
  const format = useFormat()
  return (
    <div className="op-diary-marks" aria-hidden="true">
      {marksOf(diary).map((at) => (
        <span key={at} className="op-diary-mark" style={css(placed(diary, { from: at, to: at }))}>
          {format.instant(at, { zone: diary.timezone, show: days === 1 ? "time" : "date" })}
        </span>
      ))}
    </div>
  )
}

function Lane({ state, diary, space }: { state: SpaceDiaryState; diary: SpaceDiary; space: DiarySpace }) {
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
    <li className="op-diary-lane" style={{ "--op-depth": String(space.depth), "--op-lines": String(lines) } as CSSProperties}>
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
      <div className="op-diary-line" onClick={point}>
        {bars.map(({ item, line }) => (
          <Bar key={`${item.sourceId} ${item.unitId} ${item.core.from}`} {...{ state, diary, space, item, line }} />
        ))}
      </div>
    </li>
  )
}

interface BarProps {
  state: SpaceDiaryState
  diary: SpaceDiary
  space: DiarySpace
  item: SpaceDiaryItem
  line: number
}

function Bar({ state, diary, space, item, line }: BarProps) {
  const words = useItemWords(state, diary.timezone)
  const whole = wholeOf(item)
  const outer = placed(diary, whole)
  const inner = placed(diary, item.core)
  const share = (part: number) => (part * 100) / outer.span
  const via = words.via(item)
  const program = useNeighbour("programs", item.programId ?? "")
  const name = item.kind === "hold" && item.name === null ? program.name : words.name(item)
  return (
    <button
      type="button"
      className="op-diary-bar"
      data-kind={item.kind}
      data-status={item.status ?? "closed"}
      data-via={item.via}
      data-waits={item.status === "waitlisted" || undefined}
      title={`${name}, ${words.status(item)}, ${words.hours(item)}`}
      style={
        {
          ...css(outer, line),
          "--op-core-at": String(share(inner.at - outer.at)),
          "--op-core-span": String(share(inner.span)),
        } as CSSProperties
      }
      onClick={() => state.open({ item, space })}
    >
      <span className="op-diary-core">
        <span className="op-ellipsis">
          <Name>{name}</Name>, {words.status(item)}
          <span className="op-hidden">, {words.hours(item)}</span>
        </span>
        {via && (
          <span className="op-ellipsis">
            <span className="op-hidden">, </span>
            {via}
          </span>
        )}
      </span>
    </button>
  )
}
