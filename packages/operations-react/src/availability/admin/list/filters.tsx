"use client"
import { minimumStates, slotStatuses } from "@voyant-travel/operations/availability/contract"
import type { RefObject } from "react"
import { rangePresets } from "../../../kernel/days/range.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useWords } from "../../../kernel/messages/use-messages.js"
import { DateInput, FindInput, Menu, Select } from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { ScopeBar } from "../shared/scope/bar.js"
import { YesNoFilter } from "../shared/scope/choice.js"
import type { DepartureListSearch } from "./search.js"

interface FiltersProps {
  search: DepartureListSearch
  onChange: (next: Partial<DepartureListSearch>) => void
  /** The field that `/` goes to. */
  find: RefObject<HTMLInputElement | null>
}

/** Every filter of the list. Each is a parameter of the request; nothing is sifted here. */
export function DepartureFilters({ search, onChange, find }: FiltersProps) {
  const t = useMessages(departureListMessages)
  const ui = useText()
  return (
    <>
      <FindInput
        label={t("departureList.find")}
        placeholder={ui("ui.search")}
        value={search.q}
        onChange={(q) => onChange({ q })}
        inputRef={find}
      />
      <Range search={search} onChange={onChange} />
      <ScopeBar scope={search} onChange={onChange} />
      <StatusFilter search={search} onChange={onChange} />
      <YesNoFilter
        label={t("departureList.sale")}
        words={{ any: t("departureList.saleAny"), yes: t("departureList.saleYes"), no: t("departureList.saleNo") }}
        value={search.sale}
        onChange={(sale) => onChange({ sale })}
      />
      <MoreFilters search={search} onChange={onChange} />
    </>
  )
}

/** What each range of dates is called. */
export const rangeWords = {
  upcoming: "departureList.rangeUpcoming",
  today: "departureList.rangeToday",
  tomorrow: "departureList.rangeTomorrow",
  week: "departureList.rangeWeek",
  month: "departureList.rangeMonth",
  past: "departureList.rangePast",
  all: "departureList.rangeAll",
  custom: "departureList.rangeCustom",
} as const

type Part = Omit<FiltersProps, "find">

function Range({ search, onChange }: Part) {
  const t = useMessages(departureListMessages)
  const { range = "upcoming", from, to } = search
  return (
    <>
      <Select
        label={t("departureList.range")}
        value={range}
        options={rangePresets.map((preset) => ({ value: preset, label: t(rangeWords[preset]) }))}
        onChange={(value) => onChange({ range: rangePresets.find((preset) => preset === value), from: undefined, to: undefined })}
      />
      {range === "custom" && (
        <>
          <DateInput label={t("departureList.from")} value={from ?? null} onChange={(date) => onChange({ from: date ?? undefined })} />
          <DateInput label={t("departureList.to")} value={to ?? null} onChange={(date) => onChange({ to: date ?? undefined })} />
        </>
      )}
    </>
  )
}

function toggled<Word extends string>(words: readonly Word[], word: Word): Word[] {
  return words.includes(word) ? words.filter((one) => one !== word) : [...words, word]
}

function StatusFilter({ search, onChange }: Part) {
  const t = useMessages(departureListMessages)
  const words = useWords()
  const format = useFormat()
  const word = (status: string) => words(`status.${status}`) ?? status
  const items = slotStatuses.map((status) => ({
    id: status,
    label: word(status),
    checked: search.status.includes(status),
    onSelect: () => onChange({ status: toggled(search.status, status) }),
  }))
  const some = format.list(search.status.map(word))
  return (
    <Menu label={t("departureList.status")} icon="flag" variant="secondary" items={items}>
      {some ? t("departureList.statusSome", { words: some }) : t("departureList.status")}
    </Menu>
  )
}

function MoreFilters({ search, onChange }: Part) {
  const t = useMessages(departureListMessages)
  const words = useWords()
  const flag = (id: "issues" | "booked" | "changed", label: string) => ({
    id,
    label,
    checked: search[id],
    onSelect: () => onChange({ [id]: !search[id] }),
  })
  const items = [
    flag("issues", t("departureList.onlyIssues")),
    flag("booked", t("departureList.onlyBooked")),
    flag("changed", t("departureList.onlyChanged")),
    ...minimumStates
      .filter((state) => state !== "none")
      .map((state, index) => ({
        id: `minimum-${state}`,
        label: `${t("departureList.columnMinimum")}: ${words(`status.minimum.${state}`) ?? state}`,
        checked: search.minimum.includes(state),
        separated: index === 0,
        onSelect: () => onChange({ minimum: toggled(search.minimum, state) }),
      })),
  ]
  const active = items.filter(({ checked }) => checked).length
  return (
    <Menu label={t("departureList.more")} icon="filter" variant="secondary" items={items}>
      {active > 0 ? t("departureList.moreActive", { count: active }) : t("departureList.more")}
    </Menu>
  )
}
