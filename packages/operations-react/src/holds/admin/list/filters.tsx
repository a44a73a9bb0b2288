"use client"
import { holdBackings, holdKinds, holdStatuses } from "@voyant-travel/operations/contract"
import type { RefObject } from "react"
import { NeighbourFilter } from "../../../availability/admin/shared/scope/choice.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { FindInput, Select } from "../../../kernel/ui/index.js"
import { holdsMessages } from "../messages/en/holds.js"
import type { HoldListState } from "./state.js"

const wordOf = <const Word extends string>(words: readonly Word[], text: string): Word | undefined => words.find((word) => word === text)

/** Every filter of the list of holds; the server does the sifting. */
export function HoldFilters({ state: { search, filter }, find }: { state: HoldListState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(holdsMessages)
  const words = useWords()
  return (
    <>
      <FindInput label={t("holds.find")} value={search.q} onChange={(q) => filter({ q })} inputRef={find} />
      <NeighbourFilter kind="programs" label={t("holds.program")} value={search.program} onChange={(program) => filter({ program })} />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place })} />
      <Select
        label={t("holds.kind")}
        empty={t("holds.allKinds")}
        value={search.kind ?? ""}
        options={holdKinds.map((value) => ({ value, label: t(`holds.kind.${value}`) }))}
        onChange={(kind) => filter({ kind: wordOf(holdKinds, kind) })}
      />
      <Select
        label={t("holds.status")}
        empty={t("holds.allStatuses")}
        value={search.status ?? ""}
        options={holdStatuses.map((value) => ({ value, label: words(`status.hold.${value}`) ?? value }))}
        onChange={(status) => filter({ status: wordOf(holdStatuses, status) })}
      />
      <Select
        label={t("holds.backing")}
        empty={t("holds.allBackings")}
        value={search.backing ?? ""}
        options={holdBackings.map((value) => ({ value, label: t(`holds.backing.${value}`) }))}
        onChange={(backing) => filter({ backing: wordOf(holdBackings, backing) })}
      />
    </>
  )
}
