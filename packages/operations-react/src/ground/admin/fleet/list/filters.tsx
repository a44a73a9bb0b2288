"use client"
import type { ReactNode, RefObject } from "react"
import { YesNoFilter } from "../../../../availability/admin/shared/scope/choice.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { FindInput, Select } from "../../../../kernel/ui/index.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import type { FleetListState } from "./state.js"

interface FleetFiltersProps {
  state: FleetListState
  find: RefObject<HTMLInputElement | null>
  more: ReactNode
}

/** Every filter of a list of the fleet; the server does the sifting. */
export function FleetFilters({ state, find, more }: FleetFiltersProps) {
  const t = useMessages(fleetMessages)
  const { kind, search, filter } = state
  return (
    <>
      {kind !== "operator" && (
        <>
          <FindInput label={t(`fleet.${kind}.find`)} value={state.q} onChange={state.find} inputRef={find} />
          <Select
            label={t("fleet.operator")}
            empty={t("fleet.anyOperator")}
            value={search.operator ?? ""}
            options={state.operators.map(({ id, name }) => ({ value: id, label: name, named: true }))}
            onChange={(operator) => filter({ operator: operator || undefined })}
          />
        </>
      )}
      {more}
      <YesNoFilter
        label={t("fleet.inService")}
        words={{ any: t("fleet.anyState"), yes: t("fleet.active"), no: t("fleet.inactive") }}
        value={search.active}
        onChange={(active) => filter({ active })}
      />
    </>
  )
}
