import { screen } from "@testing-library/react"
import { forwardRef, useState } from "react"
import { expect, test, vi } from "vitest"
import type { ComponentOverrides } from "../context/index.js"
import { show } from "../testing/screen.js"
import { Button, DateField, Dialog, FormDialog, RecordForm } from "./index.js"

const parts: ComponentOverrides = {
  Button: forwardRef(function HostButton({ children, label, pending, disabledReason, variant, icon, ...rest }, ref) {
    return (
      <button {...rest} ref={ref} data-host={variant ?? "secondary"} data-icon={icon} disabled={pending || disabledReason !== undefined}>
        {children ?? label}
      </button>
    )
  }),
  DateField: ({ value, onChange, control, inputRef }) => (
    <input {...control} ref={inputRef} type="date" value={value ?? ""} onChange={(event) => onChange(event.target.value || null)} />
  ),
  Dialog: ({ open, onClose, title, children, footer }) =>
    open ? (
      <section aria-label={title}>
        {children}
        {footer}
        <button type="button" onClick={onClose}>
          Leave
        </button>
      </section>
    ) : null,
}

function Form({ onSaved }: { onSaved: (values: unknown) => void }) {
  const [open, setOpen] = useState(true)
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title="A departure">
      <RecordForm
        values={{ dateLocal: "2026-05-28" }}
        saveLabel="Save"
        onSave={async (values) => onSaved(values)}
        onCancel={() => setOpen(false)}
      >
        <DateField name="dateLocal" label="Date" />
      </RecordForm>
    </Dialog>
  )
}

test("a host's button is pressed, is disabled with the reason, and opens what hangs on it", async () => {
  const press = vi.fn()
  const { user } = show(
    <>
      <Button variant="primary" onClick={press}>
        Go
      </Button>
      <Button disabledReason="Needs capacity.override">Raise</Button>
    </>,
    { components: parts },
  )
  await user.click(screen.getByRole("button", { name: "Go" }))
  expect(press).toHaveBeenCalledOnce()
  expect(screen.getByRole("button", { name: "Go" }).dataset.host).toBe("primary")
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Raise" }).disabled).toBe(true)
})

test("a host's dialog and date control carry a form, which still asks before unsaved work is left", async () => {
  const saved = vi.fn()
  const { user } = show(<Form onSaved={saved} />, { components: parts })
  const field = await screen.findByLabelText<HTMLInputElement>("Date")
  expect(field.type).toBe("date")
  await user.clear(field)
  await user.type(field, "2026-06-01")
  await user.click(screen.getByRole("button", { name: "Leave" }))
  expect(await screen.findByRole("region", { name: "A departure" })).toBeTruthy()
  expect(saved).not.toHaveBeenCalled()
  await user.click(await screen.findByRole("button", { name: "Keep editing" }))
  await user.click(screen.getByRole("button", { name: "Save" }))
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(expect.objectContaining({ dateLocal: "2026-06-01" })))
})

test("dialogs that are made of parts are the host's too", async () => {
  const submit = vi.fn()
  const { user } = show(
    <FormDialog open onClose={() => undefined} title="Shift the hold" submitLabel="Shift" onSubmit={submit}>
      <p>Two days</p>
    </FormDialog>,
    { components: parts },
  )
  await user.click(await screen.findByRole("button", { name: "Shift" }))
  expect(submit).toHaveBeenCalledOnce()
})
