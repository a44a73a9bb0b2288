"use client"
import type { RefObject } from "react"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Icon, Select } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { PeopleFilter } from "../model/find.js"
import type { BoardState } from "../state/use-board.js"

const travelerCategories = ["adult", "child", "infant", "senior"] as const

interface FiltersProps {
  state: BoardState
  troubled: ReadonlySet<string>
  find: RefObject<HTMLInputElement | null>
}

/** Narrows the people to place. What is typed stays in this window: no request, no address carries it. */
export function WaitingFilters({ state, troubled, find }: FiltersProps) {
  const t = useMessages(roomingMessages)
  const words = useWords()
  const { filter, setFilter, board } = state
  const wishes = [...new Set([...board.people.values()].flatMap(({ roomType, crew }) => (crew ? [] : (roomType ?? []))))].sort()
  const change = (part: PeopleFilter) => setFilter({ ...filter, ...part })
  return (
    <div className="op-waiting-filters">
      <span className="op-input-group op-find">
        <Icon name="search" />
        <input
          ref={find}
          className="op-input"
          aria-label={t("rooming.find")}
          placeholder={t("rooming.find")}
          value={filter.text ?? ""}
          onChange={(event) => change({ text: event.target.value || undefined })}
        />
      </span>
      <Select
        label={t("rooming.filterCategory")}
        value={filter.category ?? ""}
        empty={t("rooming.everyCategory")}
        options={travelerCategories.map((value) => ({ value, label: words(`category.${value}`) ?? value }))}
        onChange={(category) => change({ category: category || undefined })}
      />
      {wishes.length > 0 && (
        <Select
          label={t("rooming.filterWish")}
          value={filter.roomType ?? ""}
          empty={t("rooming.everyWish")}
          options={wishes.map((value) => ({ value, label: value }))}
          onChange={(roomType) => change({ roomType: roomType || undefined })}
        />
      )}
      <button
        type="button"
        className="op-segment op-toggle"
        aria-pressed={filter.needsOnly ?? false}
        onClick={() => change({ needsOnly: !filter.needsOnly })}
      >
        {t("rooming.filterNeeds")}
      </button>
      {(troubled.size > 0 || filter.among) && (
        <button
          type="button"
          className="op-segment op-toggle"
          aria-pressed={filter.among !== undefined}
          onClick={() => change({ among: filter.among ? undefined : troubled })}
        >
          {t("rooming.filterConflict")}
        </button>
      )}
    </div>
  )
}
