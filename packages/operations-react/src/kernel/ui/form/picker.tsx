"use client"
import { Combobox } from "@base-ui/react/combobox"
import { type ReactNode, useState } from "react"
import { Button } from "../button.js"
import { Icon } from "../icon.js"
import { usePortal } from "../root-context.js"
import { useText } from "../text.js"
import type { ControlProps } from "./field.js"
import { type PickerSearch, usePickerOptions } from "./picker-options.js"

export interface PickerOption {
  readonly id: string
  readonly name: string
  readonly detail?: string
  readonly mark?: ReactNode
}

export interface PickerProps {
  /** Name of what is picked: recent choices and cached answers are kept under it. */
  kind: string
  value: PickerOption | null
  onChange: (option: PickerOption | null) => void
  /** Asked with what was typed; the server does the searching. */
  search: PickerSearch
  /** False where nothing may be kept for next time: names of people, or choices that differ from place to place. */
  remembers?: boolean
  /** Makes a new one out of what was typed, in place. */
  create?: { label: (text: string) => string; run: (text: string) => Promise<PickerOption> }
  placeholder?: string
  control?: ControlProps
  label?: string
  disabled?: boolean
  inputRef?: (element: HTMLInputElement | null) => void
}

/** One of many, found by typing. Before typing it offers what was picked lately. */
export function Picker(props: PickerProps) {
  const { kind, value, onChange, search, remembers = true, create, placeholder, control, label, disabled, inputRef } = props
  const t = useText()
  const portal = usePortal()
  const [text, setText] = useState("")
  const [open, setOpen] = useState(false)
  const typed = text !== "" && text !== value?.name
  const { options, pending, failed, remember } = usePickerOptions({ kind, text: typed ? text : "", search, open, remembers })
  const choose = (option: PickerOption | null) => {
    if (option) remember(option)
    onChange(option)
  }
  return (
    <Combobox.Root<PickerOption>
      items={options}
      filter={null}
      value={value}
      onValueChange={choose}
      onInputValueChange={setText}
      open={open}
      onOpenChange={setOpen}
      disabled={disabled}
      autoHighlight
      itemToStringLabel={(option) => option.name}
      isItemEqualToValue={(a, b) => a.id === b.id}
    >
      <Combobox.InputGroup className="op-input-group op-picker">
        <Combobox.Input {...control} ref={inputRef} className="op-input" aria-label={label} placeholder={placeholder ?? t("ui.search")} />
        {value && !disabled && (
          <Combobox.Clear render={<Button variant="ghost" icon="close" label={t("ui.clear")} tabIndex={-1} />}>{""}</Combobox.Clear>
        )}
        <Combobox.Trigger render={<Button variant="ghost" icon="down" label={t("ui.openList")} tabIndex={-1} />} />
      </Combobox.InputGroup>
      <Combobox.Portal {...portal}>
        <Combobox.Positioner className="op-positioner" sideOffset={4} align="start">
          <Combobox.Popup className="op-menu op-picker-popup">
            <Combobox.Status className="op-picker-status">
              {statusText({ t, pending, failed, count: options.length, typed })}
            </Combobox.Status>
            <Combobox.List className="op-picker-list">
              {(option: PickerOption) => (
                <Combobox.Item key={option.id} value={option} className="op-menu-item">
                  <span className="op-menu-icon">
                    <Combobox.ItemIndicator>
                      <Icon name="check" />
                    </Combobox.ItemIndicator>
                  </span>
                  <span className="op-menu-label">
                    <bdi className="op-name">{option.name}</bdi>
                    {option.detail && <span className="op-menu-reason">{option.detail}</span>}
                  </span>
                  {option.mark}
                </Combobox.Item>
              )}
            </Combobox.List>
            {create && typed && <CreateRow create={create} text={text} onMade={choose} onClose={() => setOpen(false)} />}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

interface CreateRowProps {
  create: NonNullable<PickerProps["create"]>
  text: string
  onMade: (option: PickerOption) => void
  onClose: () => void
}

function CreateRow({ create, text, onMade, onClose }: CreateRowProps) {
  const [pending, setPending] = useState(false)
  const run = async () => {
    setPending(true)
    try {
      onMade(await create.run(text))
      onClose()
    } finally {
      setPending(false)
    }
  }
  return (
    <div className="op-picker-create">
      <Button variant="ghost" icon="plus" pending={pending} onClick={() => void run()}>
        {create.label(text)}
      </Button>
    </div>
  )
}

interface StatusInput {
  t: ReturnType<typeof useText>
  pending: boolean
  failed: boolean
  count: number
  typed: boolean
}

function statusText({ t, pending, failed, count, typed }: StatusInput): string | undefined {
  if (failed) return t("ui.searchFailed")
  if (pending) return t("ui.searching")
  if (count > 0) return typed ? undefined : t("ui.recent")
  return typed ? t("ui.noMatch") : t("ui.typeToSearch")
}
