"use client"
import type { RefObject } from "react"
import { YesNoFilter } from "../../../availability/admin/shared/scope/choice.js"
import { PlaceFilter } from "../../../availability/admin/shared/scope/place-filter.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { FindInput, Select } from "../../../kernel/ui/index.js"
import { resourcesMessages } from "../messages/en/resources.js"
import { useKindWord } from "../shared/names.js"
import { kinds } from "../shared/words.js"
import type { RegistryState } from "./state.js"

interface KindFilterProps {
  value: string | undefined
  onChange: (kind: (typeof kinds)[number] | undefined) => void
  /** One kind has to be chosen. */
  one?: boolean
}

/** One kind of resources, or all. */
export function KindFilter({ value, onChange, one = false }: KindFilterProps) {
  const t = useMessages(resourcesMessages)
  const word = useKindWord()
  return (
    <Select
      label={t("resources.columnKind")}
      empty={one ? undefined : t("resources.anyKind")}
      value={value ?? ""}
      options={kinds.map((kind) => ({ value: kind, label: word(kind) }))}
      onChange={(next) => onChange(kinds.find((kind) => kind === next))}
    />
  )
}

interface PoolFilterProps {
  pools: readonly { id: string; name: string }[]
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** One pool, or all. */
export function PoolFilter({ pools, value, onChange }: PoolFilterProps) {
  const t = useMessages(resourcesMessages)
  return (
    <Select
      label={t("resources.pool")}
      empty={t("resources.anyPool")}
      value={value ?? ""}
      options={pools.map(({ id, name }) => ({ value: id, label: name, named: true }))}
      onChange={(id) => onChange(id || undefined)}
    />
  )
}

/** Every filter of the registry; the server does the sifting. */
export function RegistryFilters({ state, find }: { state: RegistryState; find: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(resourcesMessages)
  const { search, filter } = state
  return (
    <>
      <FindInput label={t("resources.find")} value={state.q} onChange={state.find} inputRef={find} />
      <KindFilter value={search.kind} onChange={(kind) => filter({ kind })} />
      <PoolFilter pools={state.pools.data?.data ?? []} value={search.pool} onChange={(pool) => filter({ pool })} />
      <PlaceFilter value={search.place} onChange={(place) => filter({ place })} />
      <YesNoFilter
        label={t("resources.columnActive")}
        words={{ any: t("resources.anyState"), yes: t("resources.active"), no: t("resources.inactive") }}
        value={search.active}
        onChange={(active) => filter({ active })}
      />
    </>
  )
}
