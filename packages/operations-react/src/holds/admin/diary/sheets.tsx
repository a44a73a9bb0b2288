"use client"
import { addDays } from "../../../kernel/days/dates.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Name, NeighbourName } from "../../../kernel/ui/index.js"
import type { SpaceDiary, SpaceDiaryItem } from "../../types.js"
import { diaryMessages } from "../messages/en/diary.js"
import { holdsMessages } from "../messages/en/holds.js"
import { ItemName } from "./item-name.js"
import type { DiarySpace } from "./model.js"
import { Seats } from "./seats.js"
import type { SpaceDiaryState } from "./state.js"
import { useItemWords } from "./words.js"

interface SheetProps {
  state: SpaceDiaryState
  diary: SpaceDiary
  /** What the place is called; known before anything is printed. */
  place: string | undefined
}

/** On paper: a sheet for each space, to hang at its door. */
export function DaySheets(props: SheetProps) {
  return (
    <div>
      {props.state.spaces.map((space) => (
        <DaySheet key={space.id} {...props} space={space} />
      ))}
    </div>
  )
}

function DaySheet({ state, diary, place, space }: SheetProps & { space: DiarySpace }) {
  const t = useMessages(diaryMessages)
  const format = useFormat()
  const { date, days } = state
  const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const
  return (
    <section className="op-day-sheet">
      <h2 className="op-section-title">
        <Name>{space.name}</Name>
      </h2>
      <p className="op-text">
        {place && (
          <>
            <Name>{place}</Name> ·{" "}
          </>
        )}
        {days === 1 ? format.date(date, style) : format.range(date, addDays(date, days - 1), style)} · <bdi dir="ltr">{diary.timezone}</bdi>
      </p>
      <Seats space={space} />
      {space.items.length === 0 ? <p className="op-text">{t("diary.freeAllDay")}</p> : <SheetTable {...{ state, diary, space }} />}
    </section>
  )
}

function SheetTable({ state, diary, space }: Omit<SheetProps, "place"> & { space: DiarySpace }) {
  const t = useMessages(diaryMessages)
  const shared = useMessages(holdsMessages)
  return (
    <table className="op-hold-table">
      <thead>
        <tr>
          <th scope="col">{t("diary.setup")}</th>
          <th scope="col">{t("diary.time")}</th>
          <th scope="col">{t("diary.teardown")}</th>
          <th scope="col">{t("diary.name")}</th>
          <th scope="col">{shared("holds.status")}</th>
          <th scope="col">{shared("holds.layout")}</th>
          <th scope="col">{shared("holds.people")}</th>
        </tr>
      </thead>
      <tbody>
        {space.items.map((item) => (
          <SheetLine key={`${item.sourceId} ${item.unitId} ${item.core.from}`} {...{ state, diary, item }} />
        ))}
      </tbody>
    </table>
  )
}

function SheetLine({ state, diary, item }: Omit<SheetProps, "place"> & { item: SpaceDiaryItem }) {
  const layouts = useWords()
  const format = useFormat()
  const words = useItemWords(state, diary.timezone)
  const { setup, teardown, programId, layout, attendees } = item
  return (
    <tr>
      <td>{setup && words.time(setup.from)}</td>
      <th scope="row">{words.hours(item)}</th>
      <td>{teardown && words.time(teardown.to)}</td>
      <td>
        <span className="op-stacked">
          <ItemName item={item} />
          {programId && item.name !== null && <NeighbourName kind="programs" id={programId} />}
          {words.via(item)}
        </span>
      </td>
      <td>{words.status(item)}</td>
      <td>{layout && (layouts(`layout.${layout}`) ?? layout)}</td>
      <td>{attendees !== null && format.number(attendees)}</td>
    </tr>
  )
}
