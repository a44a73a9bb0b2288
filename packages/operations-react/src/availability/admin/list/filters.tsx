"use client"
import { minimumStates, slotStatuses } from "@voyant-travel/operations/availability/contract"
import { type RefObject, useEffect, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { useWords } from "../../../kernel/messages/use-messages.js"
import { DateInput, Icon, Menu, Select } from "../../../kernel/ui/index.js"
import { useText } from "../../../kernel/ui/text.js"
import { departureListMessages } from "../messages/en/departure-list.js"
import { rangePresets } from "../shared/range.js"
import { ScopeBar } from "../shared/scope-bar.js"
import { type DepartureListSearch, saleFilters } from "./search.js"

interface FiltersProps {
  search: DepartureListSearch
  onChange: (next: Partial<DepartureListSearch>) => void
  /** The field that `/` goes to. */
  find: RefObject<HTMLInputElement | null>
}

/** Every filter of the list. Each is a parameter of the request; nothing is sifted here. */
export function DepartureFilters({ search, onChange, find }: FiltersProps) {
  return (
    <>
      <Find value={search.q} onChange={(q) => onChange({ q })} find={find} />
      <Range search={search} onChange={onChange} />
      <ScopeBar scope={search} onChange={onChange} />
      <StatusFilter search={search} onChange={onChange} />
      <SaleFilter search={search} onChange={onChange} />
      <MoreFilters search={search} onChange={onChange} />
    </>
  )
}

const settlesAfter = 250

function Find({
  value,
  onChange,
  find,
}: { value: string | undefined; onChange: (q: string | undefined) => void } & Pick<FiltersProps, "find">) {
  const t = useMessages(departureListMessages)
  const ui = useText()
  const [text, setText] = useState(value ?? "")
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value ?? "")
  }
  useEffect(() => {
    const q = text.trim() || undefined
    if (q === value) return undefined
    const timer = setTimeout(() => onChange(q), settlesAfter)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <span className="op-input-group op-find">
      <Icon name="search" />
      <input
        ref={find}
        type="search"
        className="op-input"
        maxLength={200}
        aria-label={t("departureList.find")}
        placeholder={ui("ui.search")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
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
  const word = (status: string) => words(`status.${status}`) ?? status
  const items = slotStatuses.map((status) => ({
    id: status,
    label: word(status),
    checked: search.status.includes(status),
    onSelect: () => onChange({ status: toggled(search.status, status) }),
  }))
  const some = search.status.map(word).join(", ")
  return (
    <Menu label={t("departureList.status")} icon="flag" variant="secondary" items={items}>
      {some ? t("departureList.statusSome", { words: some }) : t("departureList.status")}
    </Menu>
  )
}

function SaleFilter({ search, onChange }: Part) {
  const t = useMessages(departureListMessages)
  const options = [
    { value: "yes", label: t("departureList.saleYes") },
    { value: "no", label: t("departureList.saleNo") },
  ]
  return (
    <Select
      label={t("departureList.sale")}
      empty={t("departureList.saleAny")}
      value={search.sale ?? ""}
      options={options}
      onChange={(value) => onChange({ sale: saleFilters.find((sale) => sale === value) })}
    />
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
