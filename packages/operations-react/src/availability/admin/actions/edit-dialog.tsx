"use client"
import { Root } from "../../../kernel/ui/index.js"
import { EditDepartureDialog } from "../form/edit-dialog.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import type { SlotRow } from "../shared/slot/rows.js"

/** The form of a departure above a list, with the texts that the list does not know. */
export default function EditDialog({ slot, onClose }: { slot: SlotRow; onClose: () => void }) {
  return (
    <Root catalogue={departureFormMessages}>
      <EditDepartureDialog slot={slot} onClose={onClose} />
    </Root>
  )
}
