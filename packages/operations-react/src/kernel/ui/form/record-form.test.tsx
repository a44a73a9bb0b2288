import { screen, waitFor, within } from "@testing-library/react"
import { useState } from "react"
import { describe, expect, test, vi } from "vitest"
import { OperationsRequestError } from "../../core/index.js"
import { show } from "../../testing/screen.js"
import { Dialog } from "../dialog.js"
import { Link } from "../link.js"
import { CheckboxField, NumberField, RecordForm, type RecordFormProps, TextField } from "./index.js"

const stored = { label: "Sunset", capacityPax: 40, notes: "bring hats", active: true }

function Form(props: Partial<RecordFormProps> & { onSave: RecordFormProps["onSave"] }) {
  return (
    <RecordForm recordId="avsl_1" values={stored} revision={3} {...props}>
      <TextField name="label" label="Label" />
      <NumberField name="capacityPax" label="Capacity" />
      <TextField name="notes" label="Notes" />
      <CheckboxField name="active" label="Active" />
    </RecordForm>
  )
}
const save = () => screen.getByRole("button", { name: "Save" })
const refusal = (code: string, rest: object = {}) => new OperationsRequestError({ status: 409, code, detail: `Refused: ${code}.`, ...rest })

function EditDialog() {
  const [open, setOpen] = useState(true)
  return (
    <>
      <Link to="/elsewhere">Elsewhere</Link>
      <Dialog open={open} onClose={() => setOpen(false)} title="Edit">
        <Form onSave={vi.fn()} />
      </Dialog>
    </>
  )
}

describe("the form of a record", () => {
  test("sends the one field that was touched, with the revision it started from", async () => {
    const onSave = vi.fn().mockResolvedValue(undefined)
    const { user } = show(<Form onSave={onSave} />)
    await user.clear(screen.getByLabelText("Capacity"))
    await user.type(screen.getByLabelText("Capacity"), "48")
    await user.click(save())
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ capacityPax: 48 }, expect.objectContaining({ revision: 3 }))
  })

  test("sends null for a field that was cleared", async () => {
    const onSave = vi.fn().mockResolvedValue(undefined)
    const { user } = show(<Form onSave={onSave} />)
    await user.clear(screen.getByLabelText("Notes"))
    await user.click(save())
    expect(onSave).toHaveBeenCalledWith({ notes: null }, expect.objectContaining({ revision: 3 }))
  })

  test("sends nothing when nothing changed, also when a change was taken back", async () => {
    const onSave = vi.fn()
    const onDone = vi.fn()
    const { user } = show(<Form onSave={onSave} onDone={onDone} />)
    await user.type(screen.getByLabelText("Label"), "x")
    await user.type(screen.getByLabelText("Label"), "{Backspace}")
    await user.click(save())
    await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
    expect(onSave).not.toHaveBeenCalled()
  })

  test("sends what was filled in of a new record", async () => {
    const onSave = vi.fn().mockResolvedValue(undefined)
    const { user } = show(
      <Form recordId={undefined} values={{ label: null, capacityPax: null, notes: null, active: true }} onSave={onSave} />,
    )
    await user.type(screen.getByLabelText("Label"), "Dawn")
    await user.click(save())
    expect(onSave).toHaveBeenCalledWith({ label: "Dawn", active: true }, expect.anything())
  })

  test("is fresh for another record", async () => {
    const onSave = vi.fn().mockResolvedValue(undefined)
    const { user, again } = show(<Form onSave={onSave} />)
    await user.type(screen.getByLabelText("Label"), " cruise")
    again(<Form onSave={onSave} recordId={undefined} values={{ label: null, capacityPax: null, notes: null, active: false }} />)
    expect(screen.getByLabelText("Label")).toHaveProperty("value", "")
  })

  test("follows a refetch where nothing was typed, and keeps what was", async () => {
    const onSave = vi.fn().mockResolvedValue(undefined)
    const { user, again } = show(<Form onSave={onSave} />)
    again(<Form onSave={onSave} values={{ ...stored, notes: "new notes" }} revision={4} />)
    expect(screen.getByLabelText("Notes")).toHaveProperty("value", "new notes")
    await user.type(screen.getByLabelText("Label"), "!")
    again(<Form onSave={onSave} values={{ ...stored, notes: "newer" }} revision={5} />)
    expect(screen.getByLabelText("Label")).toHaveProperty("value", "Sunset!")
    await user.click(save())
    expect(onSave).toHaveBeenCalledWith({ label: "Sunset!" }, expect.objectContaining({ revision: 4 }))
  })

  test("refused, keeps the input and says at the field what is wrong", async () => {
    const violations = [{ path: "capacityPax", message: "At least 12 are taken." }]
    const onSave = vi.fn().mockRejectedValue(refusal("slot_capacity_below_taken", { violations }))
    const { user } = show(<Form onSave={onSave} />)
    await user.clear(screen.getByLabelText("Capacity"))
    await user.type(screen.getByLabelText("Capacity"), "5")
    await user.click(save())
    await waitFor(() => expect(screen.getByLabelText("Capacity").getAttribute("aria-invalid")).toBe("true"))
    const described = screen.getByLabelText("Capacity").getAttribute("aria-describedby") ?? ""
    expect(document.getElementById(described)?.textContent).toContain("At least 12 are taken.")
    expect(screen.getByText("Refused: slot_capacity_below_taken.")).toBeTruthy()
    expect(screen.getByLabelText("Capacity")).toHaveProperty("value", "5")
  })

  test("refused for one field, says it there in the same words as above, once in the list", async () => {
    const detail = "Refused: slot_capacity_below_taken."
    const violations = [{ code: "slot_capacity_below_taken", path: "capacityPax", message: "Said by the server." }]
    const { user } = show(<Form onSave={vi.fn().mockRejectedValue(refusal("slot_capacity_below_taken", { violations }))} />)
    await user.clear(screen.getByLabelText("Capacity"))
    await user.type(screen.getByLabelText("Capacity"), "5")
    await user.click(save())
    await waitFor(() => expect(screen.getAllByText(detail)).toHaveLength(2))
    const described = screen.getByLabelText("Capacity").getAttribute("aria-describedby") ?? ""
    expect(document.getElementById(described)?.textContent).toContain(detail)
    expect(screen.queryByText(/Said by the server/)).toBeNull()
  })

  test("asks field by field when somebody else was faster, and loses nothing", async () => {
    const current = { ...stored, id: "avsl_1", revision: 7, label: "Theirs", notes: "theirs" }
    const onSave = vi
      .fn()
      .mockRejectedValueOnce(refusal("revision_conflict", { details: { expected: 3, current } }))
      .mockResolvedValue(undefined)
    const valuesOf = (record: typeof stored) => ({
      label: record.label,
      capacityPax: record.capacityPax,
      notes: record.notes,
      active: record.active,
    })
    const { user } = show(<Form onSave={onSave} valuesOf={valuesOf as never} />)
    for (const [label, text] of [
      ["Label", "Mine"],
      ["Capacity", "44"],
    ] as const) {
      await user.clear(screen.getByLabelText(label))
      await user.type(screen.getByLabelText(label), text)
    }
    await user.click(save())
    const dialog = await screen.findByRole("dialog", { name: "Changed in the meantime" })
    expect(within(dialog).getByText("Mine")).toBeTruthy()
    expect(within(dialog).queryByText("44")).toBeNull()
    await user.click(within(dialog).getByText("Theirs"))
    await user.click(within(dialog).getByRole("button", { name: "Save this choice" }))
    await waitFor(() => expect(onSave).toHaveBeenCalledTimes(2))
    expect(onSave).toHaveBeenLastCalledWith({ capacityPax: 44 }, { revision: 7, stored: valuesOf(current) })
  })

  test("warns before a link or a closed dialog loses the input", async () => {
    const navigate = vi.fn()
    const navigation = { useLocation: () => ({ pathname: "/", search: "" }), navigate }
    const { user } = show(<EditDialog />, { navigation })
    await user.type(await screen.findByLabelText("Label"), "!")
    await user.keyboard("{Escape}")
    await user.click(await screen.findByRole("button", { name: "Keep editing" }))
    expect(screen.getByLabelText("Label")).toHaveProperty("value", "Sunset!")
    await user.keyboard("{Escape}")
    await user.click(await screen.findByRole("button", { name: "Discard changes" }))
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    await user.click(screen.getByText("Elsewhere"))
    expect(navigate).toHaveBeenCalledExactlyOnceWith("/elsewhere")
  })

  test("of a person who may only read has no Save", () => {
    show(<Form onSave={vi.fn()} readOnlyReason="You may look, not change." />)
    expect(screen.getByText("You may look, not change.")).toBeTruthy()
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull()
    expect(screen.getByLabelText("Label")).toHaveProperty("readOnly", true)
  })
})
