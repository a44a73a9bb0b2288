"use client"
import { type RefObject, useEffect, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { DateInput, Field, Icon, NeighbourPicker, Select } from "../../../kernel/ui/index.js"
import { closeoutsMessages } from "../messages/en/closeouts.js"
import type { CloseoutsState } from "./state.js"

interface FiltersProps {
  state: CloseoutsState
  find: RefObject<HTMLInputElement | null>
}

/** Every filter of the list of closeouts; the server does the sifting. */
export function CloseoutFilters({ state, find }: FiltersProps) {
  const t = useMessages(closeoutsMessages)
  const { search, filter } = state
  return (
    <>
      <Find value={search.q} onChange={filter} find={find} />
      <ProductFilter state={state} />
      <DateInput label={t("closeouts.from")} value={search.from ?? null} onChange={(date) => filter({ from: date ?? undefined })} />
      <DateInput label={t("closeouts.to")} value={search.to ?? null} onChange={(date) => filter({ to: date ?? undefined })} />
      <Select
        label={t("closeouts.state")}
        empty={t("closeouts.any")}
        value={search.force ?? ""}
        options={[
          { value: "yes", label: t("closeouts.inForce") },
          { value: "no", label: t("closeouts.reopened") },
        ]}
        onChange={(value) => filter({ force: value === "yes" || value === "no" ? value : undefined })}
      />
    </>
  )
}

/** The product that list and year are narrowed to. */
export function ProductFilter({ state: { search, filter } }: { state: CloseoutsState }) {
  const t = useMessages(closeoutsMessages)
  return (
    <Field label={t("closeouts.product")} hideLabel>
      {(control) => (
        <NeighbourPicker
          kind="products"
          control={control}
          placeholder={t("closeouts.product")}
          value={search.product[0] ?? null}
          onChange={(id) => filter({ product: id ? [id] : [] })}
        />
      )}
    </Field>
  )
}

const settlesAfter = 250

interface FindProps extends Pick<FiltersProps, "find"> {
  value: string | undefined
  onChange: (next: { q: string | undefined }) => void
}

function Find({ value, onChange, find }: FindProps) {
  const t = useMessages(closeoutsMessages)
  const [text, setText] = useState(value ?? "")
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value ?? "")
  }
  useEffect(() => {
    const q = text.trim() || undefined
    if (q === value) return undefined
    const timer = setTimeout(() => onChange({ q }), settlesAfter)
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
        aria-label={t("closeouts.find")}
        placeholder={t("closeouts.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  )
}
