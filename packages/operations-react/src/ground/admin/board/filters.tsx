"use client"
import { type RefObject, useId } from "react"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { FindInput, Select } from "../../../kernel/ui/index.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"
import { groundWords } from "../messages/en/ground-words.js"
import { lateness, statuses } from "../shared/words.js"
import type { DispatchBoardState } from "./state.js"

/** Every filter of the board. */
export function BoardFilters({ state, find }: { state: DispatchBoardState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(dispatchBoardMessages)
  const words = useMessages(groundWords)
  const id = useId()
  const { search, filter } = state
  return (
    <>
      <FindInput label={t("dispatchBoard.find")} value={state.q} onChange={state.find} inputRef={find} />
      <Select
        label={t("dispatchBoard.columnStatus")}
        empty={t("dispatchBoard.anyStatus")}
        value={search.status[0] ?? ""}
        options={statuses.map((status) => ({ value: status, label: words(`status.dispatch.${status}`) }))}
        onChange={(next) => filter({ status: statuses.filter((status) => status === next) })}
      />
      <Select
        label={t("dispatchBoard.columnLateness")}
        empty={t("dispatchBoard.anyLateness")}
        value={search.lateness ?? ""}
        options={lateness.map((one) => ({ value: one, label: words(`lateness.${one}`) }))}
        onChange={(next) => filter({ lateness: lateness.find((one) => one === next) })}
      />
      <Select
        label={t("dispatchBoard.columnOperator")}
        empty={t("dispatchBoard.anyOperator")}
        value={search.operator ?? ""}
        options={state.operators.map((one) => ({ value: one.id, label: one.name, named: true }))}
        onChange={(next) => filter({ operator: next || undefined })}
      />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place })} />
      <span className="op-check-field op-cluster">
        <input
          id={id}
          type="checkbox"
          className="op-checkbox"
          checked={search.open}
          onChange={(event) => filter({ open: event.target.checked })}
        />
        <label className="op-label" htmlFor={id}>
          {t("dispatchBoard.onlyOpen")}
        </label>
      </span>
    </>
  )
}
