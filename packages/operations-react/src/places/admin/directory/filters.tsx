"use client"
import { type RefObject, useId, useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Button, Field, FindInput, Select } from "../../../kernel/ui/index.js"
import { placesMessages } from "../messages/en/places.js"
import { useKindWord } from "../shared/names.js"
import { PlacePicker } from "../shared/picker.js"
import { kinds, ownerTypes, statuses } from "../shared/words.js"
import { type DirectorySearch, usedSpans } from "./search.js"
import type { DirectoryState } from "./state.js"

const radii = [1, 5, 10, 25, 50, 100, 250, 500]

/** Every filter of the directory; the server does the sifting. */
export function DirectoryFilters({ state, find }: { state: DirectoryState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const word = useKindWord()
  const { search, filter } = state
  const further = countFurther(search)
  const [open, show] = useState(further > 0)
  const moreId = useId()
  return (
    <>
      <FindInput label={t("places.find")} value={search.q} onChange={(q) => filter({ q })} inputRef={find} />
      <Select
        label={t("places.kind")}
        empty={t("places.anyKind")}
        value={search.kind[0] ?? ""}
        options={kinds.map((kind) => ({ value: kind, label: word(kind) }))}
        onChange={(next) => filter({ kind: kinds.filter((kind) => kind === next) })}
      />
      <Select
        label={t("places.status")}
        empty={t("places.anyStatus")}
        value={search.status ?? ""}
        options={statuses.map((status) => ({ value: status, label: words(`status.place.${status}`) ?? status }))}
        onChange={(next) => filter({ status: statuses.find((status) => status === next) })}
      />
      <Button aria-expanded={open} aria-controls={moreId} icon={open ? "down" : "end"} onClick={() => show(!open)}>
        {t("places.moreFilters", { count: further })}
      </Button>
      {open && (
        <div id={moreId} className="op-more-filters">
          <FurtherFilters state={state} />
        </div>
      )}
    </>
  )
}

/** How many of the rarer filters are set. */
const countFurther = ({ country, city, tag, feature, owner, under, near, used }: DirectorySearch) =>
  [country, city, tag, feature, owner, under, near, used].filter((value) => value !== undefined).length

function FurtherFilters({ state }: { state: DirectoryState }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { search, filter } = state
  return (
    <>
      <FindInput label={t("places.countryCode")} value={search.country} onChange={(country) => filter({ country })} />
      <FindInput label={t("places.city")} value={search.city} onChange={(city) => filter({ city })} />
      <FindInput label={t("places.tag")} value={search.tag} onChange={(tag) => filter({ tag })} />
      <FindInput label={t("places.featureCode")} value={search.feature} onChange={(feature) => filter({ feature })} />
      <Select
        label={t("places.owner")}
        empty={t("places.anyOwner")}
        value={search.owner ?? ""}
        options={ownerTypes.map((type) => ({ value: type, label: words(`ownerType.${type}`) ?? type }))}
        onChange={(next) => filter({ owner: ownerTypes.find((type) => type === next) })}
      />
      <PlaceIn label={t("places.below")} value={search.under} onChange={(under) => filter({ under })} />
      <PlaceIn label={t("places.near")} value={search.near} onChange={(near) => filter({ near })} />
      {search.near && (
        <Select
          label={t("places.within")}
          value={String(search.km)}
          options={radii.map((km) => ({ value: String(km), label: t("places.km", { km }) }))}
          onChange={(km) => filter({ km: Number(km) })}
        />
      )}
      <Select
        label={t("places.usedWithin")}
        empty={t("places.usedOrNot")}
        value={search.used ?? ""}
        options={usedSpans.map((days) => ({ value: days, label: t("places.usedWithinDays", { count: Number(days) }) }))}
        onChange={(days) => filter({ used: usedSpans.find((span) => span === days) })}
      />
    </>
  )
}

function PlaceIn({ label, value, onChange }: { label: string; value: string | undefined; onChange: (id: string | undefined) => void }) {
  return (
    <Field label={label} hideLabel>
      {(control) => <PlacePicker control={control} placeholder={label} value={value} onChange={onChange} />}
    </Field>
  )
}
