import { defineError } from "../../../kernel/errors.js"

export const roomingExportNotFound = defineError(
  "rooming_export_not_found",
  "not_found",
  {
    title: "No rooming list of this departure was recorded under that id.",
    mend: "Take the `X-Export-Id` of a recorded export of the same departure; a plain download records nothing.",
  },
  ({ exportId, slotId }: { exportId: string; slotId: string }) => `Departure ${slotId} has no recorded rooming list ${exportId}.`,
)

export const exportErrors = [roomingExportNotFound] as const
