"use client"
import { Combobox } from "@base-ui/react/combobox"
import { useMemo } from "react"
import { formatZone, zoneCity } from "../../format/format.js"
import { useFormat } from "../../format/use-format.js"
import { Button } from "../button.js"
import { usePortal } from "../root-context.js"
import { useText } from "../text.js"
import type { ControlProps } from "./field.js"

interface ZonePickerProps {
  value: string | null
  onChange: (zone: string | null) => void
  control?: ControlProps
  label?: string
  disabled?: boolean
}

const shown = 60

/** A zone of the IANA list, found by its city or its region. */
export function ZonePicker({ value, onChange, control, label, disabled }: ZonePickerProps) {
  const t = useText()
  const format = useFormat()
  const portal = usePortal()
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(value ? [value] : [])])], [value])
  return (
    <Combobox.Root<string> items={zones} limit={shown} value={value} onValueChange={onChange} disabled={disabled} autoHighlight>
      <Combobox.InputGroup className="op-input-group op-picker">
        <Combobox.Input {...control} className="op-input" dir="ltr" aria-label={label} placeholder={t("ui.searchZone")} />
        <Combobox.Trigger render={<Button variant="ghost" icon="down" label={t("ui.openList")} tabIndex={-1} />} />
      </Combobox.InputGroup>
      <Combobox.Portal {...portal}>
        <Combobox.Positioner className="op-positioner" sideOffset={4} align="start">
          <Combobox.Popup className="op-menu op-picker-popup">
            <Combobox.Empty className="op-picker-status">{t("ui.noMatch")}</Combobox.Empty>
            <Combobox.List className="op-picker-list">
              {(zone: string) => (
                <Combobox.Item key={zone} value={zone} className="op-menu-item">
                  <span className="op-menu-label" dir="ltr">
                    {zoneCity(zone)}
                    <span className="op-menu-reason">
                      {zone} · {formatZone(zone, format.locale)}
                    </span>
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
