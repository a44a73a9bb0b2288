"use client"
import { type RefObject, useEffect, useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Field, Icon, NeighbourPicker, Select } from "../../../kernel/ui/index.js"
import { rulesMessages } from "../messages/en/rules.js"
import type { RuleListState } from "./state.js"

const settlesAfter = 250

/** Every filter of the list of rules; the server does the sifting. */
export function RuleFilters({ state, find }: { state: RuleListState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(rulesMessages)
  const { search, filter } = state
  return (
    <>
      <Find value={search.q} onChange={filter} find={find} />
      <Field label={t("rules.columnProduct")} hideLabel>
        {(control) => (
          <NeighbourPicker
            kind="products"
            control={control}
            placeholder={t("rules.columnProduct")}
            value={search.product ?? null}
            onChange={(id) => filter({ product: id ?? undefined })}
          />
        )}
      </Field>
      <Select
        label={t("rules.columnActive")}
        empty={t("rules.any")}
        value={search.active ?? ""}
        options={[
          { value: "yes", label: t("rules.active") },
          { value: "no", label: t("rules.inactive") },
        ]}
        onChange={(value) => filter({ active: value === "yes" || value === "no" ? value : undefined })}
      />
    </>
  )
}

interface FindProps {
  value: string | undefined
  onChange: (next: { q: string | undefined }) => void
  find: RefObject<HTMLInputElement | null>
}

function Find({ value, onChange, find }: FindProps) {
  const t = useMessages(rulesMessages)
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
        aria-label={t("rules.find")}
        placeholder={t("rules.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </span>
  )
}
